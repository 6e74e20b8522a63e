-- Every thread has a client id, the course's own too: the persistence provider cannot read an absent
-- UUID.
update app.thread set client_id = gen_random_uuid() where client_id is null;
alter table app.thread alter column client_id set default gen_random_uuid();
alter table app.thread alter column client_id set not null;
