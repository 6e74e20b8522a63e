-- Those that tell of two scripts that are alike have prints of their own already.
insert into assessment.similarity_print (submission, script, student, course, presentation,
    assignment, method, outcome, note, words, print, read_at, compared_at)
  select s.submission, s.id, s.student, left(s.presentation, 6), s.presentation,
      s.assignment, 1, 'READ', '', 0, ''::bytea, s.arrived_at, now()
    from assessment.script s
    where not exists (select 1 from assessment.similarity_print p where p.submission = s.submission);
