create temporary table demo_finished (
  n integer not null,
  identifier text not null,
  email text not null,
  given_name text not null,
  family_name text not null
) on commit drop
