-- What the hash of a copy covers: 1, its data alone, as before; 2, everything that its readers see.
alter table assessment.evidence add column hash_version smallint not null default 1;

-- A copy changes in one thing, once: the submission that it is handed in with. From then on it stays, whole.
create function assessment.refuse_evidence_change() returns trigger language plpgsql as $$
begin
  if old.submission is null then
    if tg_op = 'DELETE' then
      return old;
    end if;
    if to_jsonb(new) - 'submission' = to_jsonb(old) - 'submission' then
      return new;
    end if;
  end if;
  raise exception 'A copy of an entry stays as it was taken';
end
$$;
create trigger evidence_stays before update or delete on assessment.evidence
  for each row execute function assessment.refuse_evidence_change();

create function assessment.refuse_mark_change_change() returns trigger language plpgsql as $$
begin
  raise exception 'The history of marks only grows';
end
$$;
create trigger mark_history_only_grows before update or delete on assessment.mark_change
  for each row execute function assessment.refuse_mark_change_change();
