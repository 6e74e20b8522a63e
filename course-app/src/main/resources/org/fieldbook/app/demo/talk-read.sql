-- How far everybody has read: up to when they last looked, and what they said themselves. The
-- student with whom people look round, and their tutor, find something new.
insert into app.thread_read (person_id, thread_id, up_to, read_at)
select r.person_id, p.thread_id, max(p.number), r.seen
from (
  select person_id, group_number as g,
    current_setting('demo.now')::timestamptz - case when n = 0 then interval '20 hours'
      else make_interval(hours => (8 - level) * 168 + demo.pick(n, 800, 90)) end as seen
  from demo.student
  union all
  select tutor_id, group_number,
    current_setting('demo.now')::timestamptz - make_interval(hours => 12 + group_number % 30)
  from (select distinct tutor_id, group_number from demo.student) tutors
) r
join demo_numbered p on p.scope = 'GROUP' and p.g = r.g
  and (p.posted_at <= r.seen or p.author_id = r.person_id)
group by r.person_id, p.thread_id, r.seen;

insert into app.thread_read (person_id, thread_id, up_to, read_at)
select r.person_id, p.thread_id, max(p.number), r.seen
from (
  select person_id, n,
    current_setting('demo.now')::timestamptz - case when n = 0 then interval '20 hours'
      else make_interval(hours => (8 - level) * 168 + demo.pick(n, 900, 90)) end as seen
  from demo.student
) r
cross join (select distinct t, thread_id from demo_numbered where scope = 'MODULE') m
join demo_numbered p on p.thread_id = m.thread_id
  and (p.posted_at <= r.seen or p.author_id = r.person_id)
where r.n = 0 or demo.pick(r.n, m.t + 950, 100) < 25
group by r.person_id, p.thread_id, r.seen
on conflict do nothing;

analyze app.thread_read
