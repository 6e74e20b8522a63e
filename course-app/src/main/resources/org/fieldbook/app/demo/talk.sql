-- Every post of every group and of the presentation: who says what, and when.
create temporary table demo_said on commit drop as
select g.forum_id, g.g, d.kind, d.activity_id, d.title, d.pinned, d.scope, p.t, p.place, p.answers,
  case when p.by_tutor then g.tutor_id else s.person_id end as author_id,
  p.base + (p.turn + g.g) % p.alternatives
    + p.alternatives * ((g.g * 7 + p.turn / p.alternatives) % p.rounds) as text_id,
  case when p.day is null
    then current_setting('demo.now')::timestamptz
      - make_interval(secs => p.hours_ago * 3600)
    else current_setting('demo.start')::timestamptz
      + make_interval(secs => p.day * 86400, mins => demo.pick(g.g, p.t, 55)) end as posted_at
from (
  select f.id as forum_id, 'GROUP' as scope, s.group_number as g, min(s.tutor_id) as tutor_id
  from app.forum f join demo.student s on s.group_id = f.group_id
  where f.presentation = current_setting('demo.presentation')
  group by f.id, s.group_number
  union all
  select f.id, 'MODULE', 0, (select tutor_id from demo.student where n = 0)
  from app.forum f
  where f.presentation = current_setting('demo.presentation') and f.group_id is null
) g
join demo_thread d on d.scope = g.scope
join demo_post p on p.t = d.t
left join demo.student s on case when g.scope = 'GROUP'
  then s.group_number = g.g and s.slot = p.slot
  else s.n = 1 + (p.t * 53 + p.place * 37 + p.slot * 11)
    % ((select count(*) from demo.student) - 1)::integer end
where p.by_tutor
  or (s.person_id is not null
    -- A small cohort says less in the forum of all.
    and (g.scope = 'GROUP' or p.place < 4 * (select count(*) from demo.student))
    -- No two groups say just the same.
    and (g.g = 0 or g.scope = 'MODULE' or p.place = 0 or demo.pick(g.g * 100 + p.place, p.t, 10) < 8));

create temporary table demo_spoken on commit drop as
select s.*, row_number() over (partition by forum_id, t order by posted_at, place) as number
from (select * from demo_said) s;

create index on demo_spoken (forum_id, t, place);

analyze demo_spoken;

update app.thread t set opened_at = current_setting('demo.start')::timestamptz - interval '14 days'
from app.forum f
where f.id = t.forum_id and f.presentation = current_setting('demo.presentation')
  and t.kind in ('CAFE', 'HELP');

insert into app.thread (forum_id, title, kind, activity_id, opened_by, client_id, opened_at,
  last_at, pinned)
select forum_id, title, kind, activity_id, case when kind = 'OPEN' then author_id end,
  md5(forum_id || ' ' || t)::uuid, posted_at, posted_at, pinned
from demo_spoken where number = 1 and kind in ('OPEN', 'ACTIVITY');

create temporary table demo_opened on commit drop as
select s.forum_id, s.t, min(th.id) as thread_id
from (select distinct forum_id, t, kind, activity_id, title from demo_spoken) s
join app.thread th on th.forum_id = s.forum_id and th.kind = s.kind
  and th.activity_id is not distinct from s.activity_id
  and (s.kind <> 'OPEN' or th.title = s.title)
group by s.forum_id, s.t;

create index on demo_opened (forum_id, t);

analyze demo_opened;

create temporary table demo_numbered on commit drop as
select nextval(pg_get_serial_sequence('app.post', 'id')) as id, o.thread_id, s.*
from (select * from demo_spoken order by posted_at, forum_id, t, number) s
join demo_opened o on o.forum_id = s.forum_id and o.t = s.t;

create index on demo_numbered (thread_id, place);

analyze demo_numbered;

insert into app.post (id, thread_id, number, author_id, client_id, answers, words, html, posted_at)
select p.id, p.thread_id, p.number, p.author_id, md5('post ' || p.id)::uuid, q.id, x.words, x.html,
  p.posted_at
from demo_numbered p
join demo_text x on x.id = p.text_id
left join demo_numbered q on q.thread_id = p.thread_id and q.place = p.answers
  and q.number < p.number
order by p.id;

update app.thread t set last_number = c.posts, last_at = c.last_at
from (select thread_id, max(number) as posts, max(posted_at) as last_at from demo_numbered
  group by thread_id) c
where t.id = c.thread_id;

analyze app.post;

analyze app.thread
