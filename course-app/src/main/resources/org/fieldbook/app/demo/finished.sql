-- One who studies on is there already; all have the password of that account.
insert into app.person (identifier, email, given_name, family_name, password_hash, created_at)
select d.identifier, d.email, d.given_name, d.family_name, p.password_hash,
  current_setting('demo.joined')::timestamptz
from demo_finished d, app.person p
where p.email = current_setting('demo.student')
  and not exists (select 1 from app.person q where q.email = d.email)
order by d.n;

insert into app.role_grant (person_id, role)
select p.id, 'student'
from demo_finished d join app.person p on p.email = d.email
where not exists (
  select 1 from app.role_grant r where r.person_id = p.id and r.role = 'student')
order by d.n;

insert into app.tutor_group (presentation, name, tutor_id)
select current_setting('demo.presentation'), 'Group 1', p.id
from app.person p
where p.email = current_setting('demo.tutor');

insert into app.enrolment (person_id, presentation, group_id, enrolled_at)
select p.id, g.presentation, g.id, current_setting('demo.joined')::timestamptz
from demo_finished d
join app.person p on p.email = d.email
join app.tutor_group g on g.presentation = current_setting('demo.presentation')
order by d.n;
