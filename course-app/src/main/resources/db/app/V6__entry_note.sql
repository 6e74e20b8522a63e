-- What the owner says that an entry proves: one or two sentences to paste into an assignment.
alter table app.entry add column evidence_note text not null default '';
