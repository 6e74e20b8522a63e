-- Files that were taken while the virus scanner was away. A row goes when its file is found clean;
-- with a name in "found" it stays, and the file is given out no more.
create table assessment.unscanned_file (
  sha256   char(64)    primary key,
  since    timestamptz not null,
  tried_at timestamptz not null,
  found    text
);
create index unscanned_waiting on assessment.unscanned_file (tried_at) where found is null;
