-- Marking without a connection: what a tutor took away, and what came back.

-- Scripts that a tutor took away at one time. Kept for good: a summary may come back much later.
create table assessment.offline_pack (
  id           text        primary key,
  tutor        bigint      not null,
  presentation text        not null,
  assignment   text        not null,
  made_at      timestamptz not null
);
create index offline_pack_of_tutor on assessment.offline_pack (tutor, presentation, made_at);

-- A script in a pack. Its id stands in the summaries that go with it, and by that alone they are
-- known when they come back. The sheet is what the summaries said when they were made.
create table assessment.offline_script (
  id           text    primary key,
  pack         text    not null references assessment.offline_pack (id),
  script       bigint  not null references assessment.script (id),
  submission   bigint  not null references assessment.submission (id),
  sheet_number integer not null,
  sheet        text    not null
);
create index offline_script_of_pack on assessment.offline_script (pack);
create index offline_script_of_script on assessment.offline_script (script);

-- What a tutor sent back: a line for every entry, and since when it is in. Kept for a day.
create table assessment.offline_return (
  id           text        primary key,
  tutor        bigint      not null,
  file_name    text        not null,
  sha256       char(64)    not null,
  plan         text        not null,
  uploaded_at  timestamptz not null,
  confirmed_at timestamptz
);
create index offline_return_of_tutor on assessment.offline_return (tutor, uploaded_at);
create index offline_return_uploaded on assessment.offline_return (uploaded_at);
