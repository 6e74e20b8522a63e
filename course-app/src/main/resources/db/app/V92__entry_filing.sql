-- Where its owner keeps an entry: in which week of the course (a week's id, or 'after'; none where the
-- owner has not said), and whether it is put away.
alter table app.entry
  add column course_week text check (course_week ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$'),
  add column archived boolean not null default false;
