-- Copies of toolkit entries that go with an assignment. A copy is never changed: it is removed before it is submitted, or stays.
create table assessment.evidence (
  id bigint generated always as identity primary key,
  student bigint not null,
  presentation text not null,
  assignment text not null,
  entry text not null,
  tool text not null,
  title text not null,
  entry_date date not null,
  entry_number integer not null,
  provenance text not null,
  criterion text,
  words text not null,
  sheet text not null,
  data text not null,
  sha256 text not null,
  taken_at timestamptz not null,
  submission bigint references assessment.submission (id)
);
create index evidence_of_work on assessment.evidence (student, presentation, assignment);
create index evidence_of_submission on assessment.evidence (submission);
