-- The keys that badges are signed with. The newest signs; all of them stay, so that old badges can be checked.
create table app.badge_key (
  id          text primary key,
  created_at  timestamptz not null,
  private_key text not null,
  public_key  text not null
);

-- A badge that was issued: its signed credential is never changed.
create table app.badge (
  id           uuid primary key,
  person_id    bigint not null references app.person,
  presentation text not null,
  achievement  text not null,               -- 'toolkit', or the id of a competence
  name         text not null,
  credential   text not null,               -- a compact JWS
  issued_at    timestamptz not null,
  withdrawn_at timestamptz,
  version      integer not null default 0
);
create index badge_person on app.badge (person_id, presentation);
create unique index badge_standing on app.badge (person_id, presentation, achievement) where withdrawn_at is null;
