create schema if not exists demo;

create table if not exists demo.stage (
  name text primary key,
  done integer not null
);

-- A number below "choices" that is always the same for the same two numbers.
create or replace function demo.pick(a bigint, salt integer, choices integer) returns integer
  language sql immutable as
  'select (hashint8(a * 1000003 + salt) & 2147483647) % choices';
