-- Who answered what, when first, and with how long a pause between two savings. A student takes
-- 56 days for as many weeks as the level says, so that all are at their own week today.
create temporary table demo_entry on commit drop as
select nextval(pg_get_serial_sequence('app.entry', 'id')) as id, a.*,
  least(make_interval(mins => 20 + demo.pick(n, task + 100, 2800)),
    (current_setting('demo.now')::timestamptz - created) / 4) as pause
from (
  select s.n, s.person_id, t.task, t.variants, t.slot = 'own-00000000' as own,
    case when s.n = 0 then 0 else demo.pick(s.n, t.task, t.variants) end as variant,
    least(
      current_setting('demo.start')::timestamptz
        + make_interval(days => greatest(-13, ((t.week - 1) + t.percent / 100.0) * 56 / s.level)::integer,
            mins => 1080 + demo.pick(s.n, t.task + 200, 260)),
      current_setting('demo.now')::timestamptz
        - make_interval(mins => 60 + demo.pick(s.n, t.task + 300, 2400))) as created
  from demo.student s
  join demo_task t on t.week < s.level or (t.week = s.level and t.percent < 55)
  where s.n = 0 or demo.pick(s.n, t.task + 400, 100) < t.share
) a;

analyze demo_entry;

insert into app.entry (id, person_id, presentation, slot, course_code, edition_id, block_id,
  week_id, activity_id, kind, tool_id, template_edition, title, status, entry_date,
  competence_tags, number, body, words, created_at, saved_at)
select e.id, e.person_id, current_setting('demo.presentation'),
  case when e.own then 'own-' || md5(e.n || ' ' || e.task)::uuid else t.slot end,
  t.course_code, t.edition_id, t.block_id, t.week_id, t.activity_id, t.kind, t.tool_id,
  t.template_edition, t.title,
  case when b.complete and (e.n = 0 or demo.pick(e.n, e.task + 500, 100) < 85)
    then 'done' else 'draft' end,
  (e.created at time zone current_setting('demo.zone'))::date, t.tags, b.states, b.body, b.words,
  e.created, e.created + e.pause * (b.states - 1)
from demo_entry e
join demo_task t on t.task = e.task
join demo_body b on b.task = e.task and b.variant = e.variant and b.state = b.states;

insert into app.entry_version (entry_id, number, kind, body, words, started_at, saved_at, tab,
  save_id, edition_id)
select e.id, b.state, case when b.state = b.states and b.complete then 'kept' else 'auto' end,
  b.body, b.words, e.created + e.pause * (b.state - 1), e.created + e.pause * (b.state - 1),
  'tab-' || e.n || '-' || e.task || '-' || b.state, 'save-' || e.id || '-' || b.state,
  made.edition_id
from demo_entry e
join app.entry made on made.id = e.id
join demo_body b on b.task = e.task and b.variant = e.variant;

analyze app.entry;

analyze app.entry_version;
