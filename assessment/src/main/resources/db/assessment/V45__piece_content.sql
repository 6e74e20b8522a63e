-- What a piece holds, so that a file chosen again is known by its content and not by its name alone. Pieces that came
-- before this have none.
alter table assessment.partial_piece add column sha256 text;
