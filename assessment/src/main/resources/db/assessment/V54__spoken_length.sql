-- How long a spoken comment plays; null when its file does not tell, or it is from before.
alter table assessment.spoken_comment add column seconds integer check (seconds > 0);
