-- A file that arrives in pieces, so that an upload that broke off goes on where it stopped.
create table assessment.partial_upload (
  id           text        primary key,
  student      bigint      not null,
  presentation text        not null,
  assignment   text        not null,
  file_name    text        not null,
  size         bigint      not null check (size > 0),
  changed_at   bigint      not null,
  received     bigint      not null default 0 check (received between 0 and size),
  pieces       integer     not null default 0,
  begun_at     timestamptz not null,
  expires_at   timestamptz not null,
  completed_at timestamptz,
  upload       text        references assessment.upload (id) on delete cascade
);
-- The same file chosen again goes on; it is known by its name, its size and when it was last changed.
create unique index partial_upload_same_file
  on assessment.partial_upload (student, presentation, assignment, file_name, size, changed_at)
  where upload is null;
create index partial_upload_expiring on assessment.partial_upload (expires_at);
create index partial_upload_done on assessment.partial_upload (upload) where upload is not null;

-- The pieces that are kept, each under a hash of its own in the part of the file store for them.
create table assessment.partial_piece (
  partial  text     not null references assessment.partial_upload (id) on delete cascade,
  place    bigint   not null check (place >= 0),
  size     integer  not null check (size > 0),
  kept     char(64) not null,
  primary key (partial, place)
);
