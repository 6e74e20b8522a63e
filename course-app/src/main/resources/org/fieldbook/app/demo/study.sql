insert into app.part_tick (person_id, presentation, week_id, part_id, ticked_at)
select s.person_id, current_setting('demo.presentation'), p.week_id, p.part_id,
  least(
    current_setting('demo.start')::timestamptz
      + make_interval(days => greatest(-13, ((p.week - 1) + p.percent / 100.0) * 56 / s.level)::integer,
          mins => 1100 + p.percent),
    current_setting('demo.now')::timestamptz - make_interval(mins => 160 - p.percent))
from demo.student s
join demo_part p on p.week < s.level or (p.week = s.level and p.percent < 50)
where s.n = 0 or demo.pick(s.n, hashtext(p.part_id), 100) < 93;

insert into app.week_tick (person_id, presentation, week_id, ticked_at)
select s.person_id, current_setting('demo.presentation'), w.week_id,
  least(
    current_setting('demo.start')::timestamptz
      + make_interval(days => (w.week * 56.0 / s.level)::integer, mins => 1200),
    current_setting('demo.now')::timestamptz - make_interval(mins => 150))
from demo.student s
join (select distinct week, week_id from demo_part) w on w.week < s.level
where s.n = 0 or demo.pick(s.n, w.week + 600, 100) < 85;

insert into app.last_place (person_id, presentation, week_id, part_id, fragment, passage, left_at)
select distinct on (s.person_id) s.person_id, current_setting('demo.presentation'), p.week_id,
  p.part_id, p.fragment, p.passage,
  current_setting('demo.now')::timestamptz
    - make_interval(hours => 9 + case when s.n = 0 then 0 else demo.pick(s.n, 700, 60) end)
from demo.student s
join demo_part p on p.week = s.level and p.percent < 50
order by s.person_id, p.percent desc;

update app.person p set seen_at = greatest(
    (select l.left_at from app.last_place l where l.person_id = p.id),
    (select max(t.ticked_at) from app.part_tick t where t.person_id = p.id))
where p.id in (select person_id from demo.student);

analyze app.part_tick;

analyze app.week_tick;
