-- When somebody was last here. Sign-ins end and are forgotten; this stays, for their tutor.
alter table app.person add column seen_at timestamptz;

update app.person p
set seen_at = (select max(s.seen_at) from app.signin s where s.person_id = p.id);
