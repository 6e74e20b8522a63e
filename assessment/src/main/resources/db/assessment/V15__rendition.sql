-- A file of a word processor as a PDF, made once for every file with these bytes.
create table assessment.rendition (
  source_sha256 char(64)    primary key,
  state         text        not null check (state in ('MAKING', 'READY', 'FAILED')),
  begun_at      timestamptz not null,
  sha256        char(64),
  size          bigint,
  problem       text
);
