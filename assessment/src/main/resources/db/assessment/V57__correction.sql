-- Work in which a real person can be recognised goes back to its student unmarked, to be corrected.
-- Asked of the submission that counts; whoever answers with another one keeps its lateness.
alter table assessment.submission
  add column correct_asked_at timestamptz,
  add column correct_asked_by bigint,
  add column correct_why      text,
  add column correct_until    timestamptz,
  add constraint submission_correct_check
    check (num_nulls(correct_asked_at, correct_asked_by, correct_why, correct_until) in (0, 4));

-- The last moment of a correction that is waited for, and from when the days to mark in are counted
-- where that is not the arrival.
alter table assessment.script
  add column correct_until timestamptz,
  add column clock_from    timestamptz;
