-- A badge that came with an archive: another Fieldbook, or another presentation here, answers for
-- it. It is kept so that it goes home again with the toolkit, and is in no list of badges of ours.
create table app.kept_badge (
  id              uuid primary key,
  person_id       bigint not null references app.person,
  presentation    text not null,            -- whose toolkit it was brought into
  badge           uuid not null,            -- its own number, whoever issued it
  of_presentation text not null,            -- that it was given in, which its picture names
  credential      text not null,            -- a compact JWS
  public_key      text not null,            -- the JSON Web Key that it was checked by
  brought_at      timestamptz not null,
  unique (person_id, presentation, badge)
);
