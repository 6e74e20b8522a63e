-- Why a mark was changed: the rule that made the score that counts, the file that brought a mark in, the reason that was given.
alter table assessment.mark_change add column why text;
