-- Who has been written to about which due date: each letter goes out once, however often its job runs.
create table assessment.cut_off_notice (
  person       bigint      not null,
  presentation text        not null,
  assignment   text        not null,
  what         text        not null,
  due_at       timestamptz not null,
  primary key (presentation, assignment, person, what, due_at)
);
