-- Who tutors a group, and which group a student is in, each for a time. What is read goes on by the
-- names app.tutor_group and app.enrolment: views of what holds at the moment of the transaction, by
-- the clock of the database, which all nodes share. So a handover takes effect by itself.
alter table app.tutor_group rename to tutor_group_row;
alter table app.enrolment rename to enrolment_row;

-- A group is never without a tutor: the first time begins with -infinity, the last ends with infinity,
-- and only app.tutor_from and app.tutor_not_from change it. Two at once are impossible.
create table app.tutorship (
  group_id    bigint not null references app.tutor_group_row,
  tutor_id    bigint not null references app.person,
  valid_from  timestamptz not null default '-infinity',
  valid_until timestamptz not null default 'infinity',
  primary key (group_id, valid_from),
  check (valid_from < valid_until),
  exclude using gist (int8range(group_id, group_id, '[]') with &&, tstzrange(valid_from, valid_until) with &&)
);
create index tutorship_tutor on app.tutorship (tutor_id);

create table app.group_place (
  enrolment_id bigint not null references app.enrolment_row,
  group_id     bigint not null references app.tutor_group_row,
  valid_from   timestamptz not null default '-infinity',
  valid_until  timestamptz not null default 'infinity',
  primary key (enrolment_id, valid_from),
  check (valid_from < valid_until),
  exclude using gist (int8range(enrolment_id, enrolment_id, '[]') with &&, tstzrange(valid_from, valid_until) with &&)
);
create index group_place_group on app.group_place (group_id);

insert into app.tutorship (group_id, tutor_id) select id, tutor_id from app.tutor_group_row;
insert into app.group_place (enrolment_id, group_id)
select id, group_id from app.enrolment_row where group_id is not null;
alter table app.tutor_group_row drop column tutor_id;
alter table app.enrolment_row drop column group_id;

create view app.tutor_group as
select g.id, g.presentation, g.name, t.tutor_id, g.version
from app.tutor_group_row g
join app.tutorship t on t.group_id = g.id and t.valid_from <= now() and t.valid_until > now();

create view app.enrolment as
select e.id, e.person_id, e.presentation, p.group_id, e.enrolled_at, e.withdrawn_at, e.version
from app.enrolment_row e
left join app.group_place p
  on p.enrolment_id = e.id and p.valid_from <= now() and p.valid_until > now();

-- From that moment on another tutor has the group, until the next one takes it over.
create function app.tutor_from(the_group bigint, the_tutor bigint, the_moment timestamptz) returns void
language plpgsql as $$
declare
  held app.tutorship;
begin
  select * into strict held from app.tutorship
  where group_id = the_group and valid_from <= the_moment and valid_until > the_moment for update;
  if held.valid_from = the_moment then
    update app.tutorship set tutor_id = the_tutor
    where group_id = the_group and valid_from = the_moment;
  else
    update app.tutorship set valid_until = the_moment
    where group_id = the_group and valid_from = held.valid_from;
    insert into app.tutorship values (the_group, the_tutor, the_moment, held.valid_until);
  end if;
end $$;

-- The tutor before goes on.
create function app.tutor_not_from(the_group bigint, the_moment timestamptz) returns void
language plpgsql as $$
declare
  ends timestamptz;
begin
  delete from app.tutorship where group_id = the_group and valid_from = the_moment
  returning valid_until into strict ends;
  update app.tutorship set valid_until = ends where group_id = the_group and valid_until = the_moment;
end $$;

-- From that moment on the student is in another group; in their first one from the beginning.
create function app.place_from(the_enrolment bigint, the_group bigint, the_moment timestamptz) returns void
language plpgsql as $$
declare
  held app.group_place;
begin
  select * into held from app.group_place
  where enrolment_id = the_enrolment and valid_from <= the_moment and valid_until > the_moment for update;
  if not found then
    insert into app.group_place (enrolment_id, group_id) values (the_enrolment, the_group);
  elsif held.valid_from = the_moment then
    update app.group_place set group_id = the_group
    where enrolment_id = the_enrolment and valid_from = the_moment;
  else
    update app.group_place set valid_until = the_moment
    where enrolment_id = the_enrolment and valid_from = held.valid_from;
    insert into app.group_place values (the_enrolment, the_group, the_moment, held.valid_until);
  end if;
end $$;

create function app.place_not_from(the_enrolment bigint, the_moment timestamptz) returns void
language plpgsql as $$
declare
  ends timestamptz;
begin
  delete from app.group_place where enrolment_id = the_enrolment and valid_from = the_moment
  returning valid_until into strict ends;
  update app.group_place set valid_until = ends
  where enrolment_id = the_enrolment and valid_until = the_moment;
end $$;

-- What writes to the views goes on as before. The row comes first and nothing else draws a number, so
-- that the number drawn last is the row's: JPA asks for it.
create function app.open_tutor_group() returns trigger language plpgsql as $$
begin
  insert into app.tutor_group_row (presentation, name, version)
  values (new.presentation, new.name, coalesce(new.version, 0)) returning id, version into new.id, new.version;
  insert into app.tutorship (group_id, tutor_id) values (new.id, new.tutor_id);
  return new;
end $$;
create trigger tutor_group_opened instead of insert on app.tutor_group
for each row execute function app.open_tutor_group();

create function app.enrol() returns trigger language plpgsql as $$
begin
  insert into app.enrolment_row (person_id, presentation, enrolled_at, withdrawn_at, version)
  values (new.person_id, new.presentation, new.enrolled_at, new.withdrawn_at, coalesce(new.version, 0))
  returning id, version into new.id, new.version;
  if new.group_id is not null then
    insert into app.group_place (enrolment_id, group_id) values (new.id, new.group_id);
  end if;
  return new;
end $$;
create trigger enrolment_made instead of insert on app.enrolment
for each row execute function app.enrol();

create function app.change_enrolment() returns trigger language plpgsql as $$
begin
  update app.enrolment_row
  set enrolled_at = new.enrolled_at, withdrawn_at = new.withdrawn_at, version = new.version
  where id = old.id and version = old.version;
  if not found then
    return null;
  end if;
  if new.group_id is not null and new.group_id is distinct from old.group_id then
    perform app.place_from(old.id, new.group_id, now());
  end if;
  return new;
end $$;
create trigger enrolment_changed instead of update on app.enrolment
for each row execute function app.change_enrolment();

-- What the office decided, kept as it was, withdrawn or not.
create table app.handover (
  id             bigint generated always as identity primary key,
  presentation   text not null,
  group_id       bigint not null references app.tutor_group_row,  -- that goes over, or that the student leaves
  to_tutor_id    bigint references app.person,                    -- who takes the group over
  student_id     bigint references app.person,                    -- who goes alone
  to_group_id    bigint references app.tutor_group_row,           -- to which group
  from_tutor_id  bigint not null references app.person,
  effective_from timestamptz not null,
  why            text not null,
  recorded_by    bigint not null references app.person,
  recorded_at    timestamptz not null,
  withdrawn_by   bigint references app.person,
  withdrawn_at   timestamptz,
  withdrawn_why  text,
  told_at        timestamptz,                                     -- when the students were written to
  check ((to_tutor_id is null) = (student_id is not null)),
  check ((student_id is null) = (to_group_id is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index handover_presentation on app.handover (presentation, effective_from desc);
create index handover_group on app.handover (group_id);
create index handover_student on app.handover (student_id) where student_id is not null;
create index handover_from_tutor on app.handover (from_tutor_id);
create index handover_to_tutor on app.handover (to_tutor_id) where to_tutor_id is not null;
create index handover_untold on app.handover (effective_from) where told_at is null and withdrawn_at is null;
