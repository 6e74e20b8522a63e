-- How many words were counted in a file when it arrived, or why they were not.
alter table assessment.upload add column words integer check (words >= 0);
alter table assessment.upload add column words_note text not null default '';
