-- Archives that were uploaded to be brought into a toolkit, with what would become of each entry.
create table app.bringing (
  id           uuid primary key,
  person_id    bigint not null references app.person,
  presentation text not null,
  file_name    text not null,
  sha256       text not null,
  plan         jsonb not null,               -- a line for each entry
  uploaded_at  timestamptz not null,
  applied_at   timestamptz
);
create index bringing_person on app.bringing (person_id);
create index bringing_uploaded on app.bringing (uploaded_at);
