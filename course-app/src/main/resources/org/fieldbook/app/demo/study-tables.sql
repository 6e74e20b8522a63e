create temporary table demo_part (
  week integer not null,
  week_id text not null,
  part_id text not null,
  percent integer not null,
  fragment text not null,
  passage text not null
) on commit drop;
