-- A password that the course office gave out lets its owner in once, to choose another.
alter table app.person add column password_once boolean not null default false;
