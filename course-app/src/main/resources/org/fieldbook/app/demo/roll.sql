-- Twenty stories to a group; from group to group they fall to other students.
create table demo.student as
select n, person_id, group_id, group_number, tutor_id, tutor_name, given_name, family_name,
  identifier, slot,
  (array[8, 8, 7, 8, 7, 8, 6, 4, 8, 5, 8, 7, 7, 8, 8, 6, 7, 8, 8, 3])[slot + 1] as level
from (
  select n, person_id, group_id, tutor_id, tutor_name, given_name, family_name, identifier,
    n / 20 as group_number,
    case when n < 20 then n else (n % 20 * 7 + n / 20 * 3) % 20 end as slot
  from (
    select (row_number() over (order by p.identifier) - 1)::integer as n, p.id as person_id,
      g.id as group_id, g.tutor_id, t.given_name || ' ' || t.family_name as tutor_name,
      p.given_name, p.family_name, p.identifier
    from app.enrolment e
    join app.person p on p.id = e.person_id
    join app.tutor_group g on g.id = e.group_id
    join app.person t on t.id = g.tutor_id
    where e.presentation = current_setting('demo.presentation')
  ) numbered
) placed;

alter table demo.student add primary key (n);

create unique index on demo.student (person_id);

create index on demo.student (group_id, slot);

analyze demo.student;
