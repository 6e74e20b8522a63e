insert into app.person (identifier, email, given_name, family_name, password_hash, created_at)
select identifier, email, given_name, family_name, current_setting('demo.hash'),
  current_setting('demo.joined')::timestamptz
from demo_person order by n;

analyze app.person;

insert into app.role_grant (person_id, role, course_code)
select p.id, d.role, d.course
from demo_person d join app.person p on p.identifier = d.identifier
order by d.n;

insert into app.tutor_group (presentation, name, tutor_id)
select g.presentation, 'Group ' || g.number, p.id
from demo_group g join app.person p on p.identifier = g.tutor
order by g.presentation, g.number;

insert into app.enrolment (person_id, presentation, group_id, enrolled_at)
select p.id, d.presentation, g.id, current_setting('demo.joined')::timestamptz
from demo_person d
join app.person p on p.identifier = d.identifier
join app.tutor_group g
  on g.presentation = d.presentation and g.name = 'Group ' || d.group_number
order by d.n;

analyze app.role_grant;

analyze app.tutor_group_row;

analyze app.tutorship;

analyze app.enrolment_row;

analyze app.group_place;
