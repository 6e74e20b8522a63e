create temporary table demo_person (
  n integer not null,
  identifier text not null,
  email text not null,
  given_name text not null,
  family_name text not null,
  role text not null,
  course text,
  presentation text,
  group_number integer
) on commit drop;

create temporary table demo_group (
  presentation text not null,
  number integer not null,
  tutor text not null
) on commit drop;
