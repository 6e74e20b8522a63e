-- A round of feedback whose last day is over: ten people answered, one said no, one did not come to it. What comes of
-- it is worked out by the application.
create temporary table demo_round on commit drop as
select nextval(pg_get_serial_sequence('app.feedback_round', 'id')) as id, e.id as entry_id, e.person_id, e.presentation,
  e.body -> 'fields' as fields, e.created_at
from app.entry e join demo.student s on s.person_id = e.person_id and s.n = 0
where e.tool_id = 'feedback-360' and e.slot like 'own-%' order by e.id limit 1;

insert into app.feedback_round (id, entry_id, owner_id, presentation, purpose, questions, own_question, self_answers,
  opened_at)
select id, entry_id, person_id, presentation, fields ->> 'purpose',
  'f-s1 f-s2 f-s3 f-s4 f-s5 f-s6 f-s7 f-s8 f-c1 f-c2 f-c3 f-c4 f-c5 f-c6 f-c7 f-c8 f-c9 f-c10 f-m1 f-m2 f-m3 f-m4 f-m5',
  fields ->> 'custom_question',
  '{"f-s1":3,"f-s2":2,"f-s3":2,"f-s4":3,"f-s5":1,"f-s6":3,"f-s7":1,"f-s8":2,"f-c1":2,"f-c2":3,"f-c3":1,"f-c4":2,"f-c5":2,'
  '"f-c6":1,"f-c7":2,"f-c8":1,"f-c9":3,"f-c10":2,"f-m1":1,"f-m2":2,"f-m3":0,"f-m4":1,"f-m5":2}', created_at
from demo_round;

insert into app.feedback_group (round_id, name, planned, closes_on, position)
select r.id, g ->> 'group', (g ->> 'planned')::integer, (g ->> 'close')::date, n::integer - 1
from demo_round r, jsonb_array_elements(r.fields -> 'groups') with ordinality as t(g, n)
where g ->> 'group' <> 'myself';

insert into app.feedback_request (round_id, group_name, label, state, sent_on)
select r.id, q.name, q.label, q.state, (r.created_at at time zone current_setting('demo.zone'))::date
from demo_round r, (values
  ('people-who-use-services-or-carers', 'Mrs H', 'answered'), ('people-who-use-services-or-carers', 'Mr O', 'answered'),
  ('people-who-use-services-or-carers', 'Room 4', 'answered'), ('people-who-use-services-or-carers', 'Daughter of R', 'answered'),
  ('people-who-use-services-or-carers', 'Mr T', 'declined'),
  ('colleagues', 'Night senior', 'answered'), ('colleagues', 'K B', 'answered'), ('colleagues', 'Cook', 'answered'),
  ('colleagues', 'A M', 'answered'), ('colleagues', 'Agency', 'waiting'), ('colleagues', 'J P', 'answered'),
  ('line-manager', 'Registered manager', 'answered')) as q(name, label, state)
order by random();

insert into app.feedback_answer (id, round_id, group_name, helped, points)
select gen_random_uuid(), r.id, a.name, a.helped, a.points::jsonb
from demo_round r, (values
  ('people-who-use-services-or-carers', true, '{"f-s1":3,"f-s2":1,"f-s3":3,"f-s4":3,"f-s5":3,"f-s6":3,"f-s7":1,"f-s8":3}'),
  ('people-who-use-services-or-carers', true, '{"f-s1":3,"f-s2":3,"f-s3":1,"f-s4":3,"f-s5":3,"f-s6":3,"f-s8":3}'),
  ('people-who-use-services-or-carers', false, '{"f-s1":3,"f-s2":1,"f-s4":3,"f-s5":3,"f-s6":1,"f-s7":1,"f-s8":3}'),
  ('people-who-use-services-or-carers', false, '{"f-s1":1,"f-s2":1,"f-s3":1,"f-s4":3,"f-s5":1,"f-s6":3,"f-s7":0,"f-s8":3}'),
  ('colleagues', false, '{"f-c1":2,"f-c2":1,"f-c3":2,"f-c4":2,"f-c5":3,"f-c6":1,"f-c7":2,"f-c8":2,"f-c9":3,"f-c10":1}'),
  ('colleagues', false, '{"f-c1":1,"f-c2":1,"f-c3":2,"f-c4":3,"f-c5":2,"f-c6":2,"f-c7":2,"f-c8":2,"f-c9":3,"f-c10":1}'),
  ('colleagues', false, '{"f-c1":2,"f-c2":0,"f-c3":3,"f-c4":2,"f-c5":3,"f-c7":1,"f-c8":2,"f-c9":2,"f-c10":2}'),
  ('colleagues', false, '{"f-c1":2,"f-c2":2,"f-c3":2,"f-c4":1,"f-c5":2,"f-c6":1,"f-c7":3,"f-c8":1,"f-c9":3,"f-c10":1}'),
  ('colleagues', false, '{"f-c1":3,"f-c2":1,"f-c3":2,"f-c4":2,"f-c5":3,"f-c6":2,"f-c7":2,"f-c8":3,"f-c9":3,"f-c10":2}'),
  ('line-manager', false, '{"f-m1":2,"f-m2":2,"f-m3":1,"f-m4":2,"f-m5":3}')) as a(name, helped, points)
order by random();

insert into app.feedback_comment (id, round_id, group_name, question, words, state)
select gen_random_uuid(), r.id, c.name, c.question, c.words, c.state
from demo_round r, (values
  ('people-who-use-services-or-carers', 'What should this person keep doing?', 'Sitting down when we talk. The others stand.', 'clear'),
  ('people-who-use-services-or-carers', 'What one thing should they do differently?', 'Come back and say when it cannot be done.', 'clear'),
  ('colleagues', 'What should this person keep doing?', 'Writing on the board what was promised. We all look at it now.', 'clear'),
  ('colleagues', 'What one thing should they do differently?', 'Ask before handover. After it we only want to go home.', 'clear'),
  ('colleagues', 'What one thing should they do differently?', 'Stop giving Sarah Jones the late shift every week.', 'held'),
  ('line-manager', 'What should this person keep doing?', 'Supervision every month, even in August.', 'clear')) as c(name, question, words, state)
order by random();
