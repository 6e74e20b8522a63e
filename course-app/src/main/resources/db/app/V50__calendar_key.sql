-- The address of a person's calendar: whoever has the key sees its dates and nothing else. Only its hash is kept.
create table app.calendar_key (
  person_id bigint primary key references app.person (id) on delete cascade,
  key_hash text not null unique,
  with_words boolean not null,
  made_at timestamptz not null,
  fetched_at timestamptz
);
