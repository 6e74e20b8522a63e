create temporary table demo_thread (
  t integer primary key,
  scope text not null,
  kind text not null,
  activity_id text,
  title text,
  pinned boolean not null
) on commit drop;

create temporary table demo_text (
  id integer primary key,
  words text not null,
  html text not null
) on commit drop;

-- A post is said on a day of the presentation or some hours ago.
create temporary table demo_post (
  t integer not null,
  place integer not null,
  slot integer not null,
  day double precision,
  hours_ago double precision,
  answers integer,
  base integer not null,
  turn integer not null,
  alternatives integer not null,
  rounds integer not null,
  by_tutor boolean not null,
  primary key (t, place)
) on commit drop;
