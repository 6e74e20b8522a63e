-- What a student has written before and uses again is said as that: it holds no mark.
alter table assessment.similarity_flag
  add column own_work boolean not null default false;


-- Scripts of a presentation's other assignments are compared, too.
create index similarity_print_of_presentation on assessment.similarity_print (presentation, script);
