-- Where a student is: parts and weeks marked as studied, and the place they left off.
create table app.part_tick (
  person_id    bigint not null references app.person,
  presentation text not null,
  week_id      text not null,
  part_id      text not null,
  ticked_at    timestamptz not null,
  primary key (person_id, presentation, week_id, part_id)
);

create table app.week_tick (
  person_id    bigint not null references app.person,
  presentation text not null,
  week_id      text not null,
  ticked_at    timestamptz not null,
  primary key (person_id, presentation, week_id)
);

-- One place for each presentation: the paragraph that was last on the screen.
create table app.last_place (
  person_id    bigint not null references app.person,
  presentation text not null,
  week_id      text not null,
  part_id      text not null,
  fragment     text not null,          -- id of the paragraph, or of the part
  passage      text not null,          -- how it begins, to recognise it by
  left_at      timestamptz not null,
  primary key (person_id, presentation)
);
