-- A submission is read with its script: without this, by reading every script there is.
create index script_of_submission on assessment.script (submission);
