-- The course as written: editions, which never change, and the presentations that pin them.

create schema if not exists content;

create table content.edition (
  id           bigint generated always as identity primary key,
  course       text not null check (course ~ '^[A-Z]{3}[0-9]{3}$'),
  number       integer not null check (number > 0),
  title        text not null,
  package_hash text not null check (package_hash ~ '^[0-9a-f]{64}$'),
  imported_at  timestamptz not null,
  unique (course, number),
  unique (package_hash)
);

-- The texts of the package as they came. The read model is built from them.
create table content.edition_document (
  edition_id bigint not null references content.edition (id),
  path       text not null,
  content    text not null,
  primary key (edition_id, path)
);

-- Files under media/; the bytes are in the file store under their hash.
create table content.edition_asset (
  edition_id   bigint not null references content.edition (id),
  path         text not null,
  content_type text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size         bigint not null check (size >= 0),
  primary key (edition_id, path)
);

create table content.presentation (
  code       text primary key check (code ~ '^[A-Z]{3}[0-9]{3}-[0-9]{4}[A-L]$'),
  start_date date not null,
  edition_id bigint not null references content.edition (id),
  opened_at  timestamptz not null,
  version    integer not null
);

create index on content.presentation (edition_id);

-- An edition is immutable: not only the application says so.
create function content.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'An edition never changes: import a new one';
end
$$;

create trigger edition_never_changes before update or delete on content.edition
  for each row execute function content.refuse_change();
create trigger edition_document_never_changes before update or delete on content.edition_document
  for each row execute function content.refuse_change();
create trigger edition_asset_never_changes before update or delete on content.edition_asset
  for each row execute function content.refuse_change();
