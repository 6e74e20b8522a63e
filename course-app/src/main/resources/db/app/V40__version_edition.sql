-- Each kept body keeps the edition whose template shaped it: a tool's form may change between two of them.
alter table app.entry_version add column edition_id bigint;
update app.entry_version v set edition_id = e.edition_id from app.entry e where e.id = v.entry_id;
alter table app.entry_version alter column edition_id set not null;

-- A body that was given the form of a newer edition.
alter table app.entry_version drop constraint entry_version_kind_check;
alter table app.entry_version add constraint entry_version_kind_check
  check (kind in ('auto','kept','merged','restored','carried','aside'));
