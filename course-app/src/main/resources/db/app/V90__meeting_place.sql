-- Where a set meets: the address of an online room, or a place in words.
alter table app.set_meeting add column place text not null default '';
