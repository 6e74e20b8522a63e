create temporary table demo_task (
  task integer primary key,
  slot text not null,
  kind text not null,
  week integer not null,
  percent integer not null,
  share integer not null,
  variants integer not null,
  course_code text not null,
  edition_id bigint not null,
  block_id text,
  week_id text,
  activity_id text,
  tool_id text,
  template_edition integer,
  title text not null,
  tags text not null
) on commit drop;

create temporary table demo_body (
  task integer not null,
  variant integer not null,
  state integer not null,
  states integer not null,
  body jsonb not null,
  words integer not null,
  complete boolean not null,
  primary key (task, variant, state)
) on commit drop;
