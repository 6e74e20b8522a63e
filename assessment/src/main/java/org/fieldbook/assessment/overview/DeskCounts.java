package org.fieldbook.assessment.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;

/** Counts what waits in a presentation, whatever part of the house it waits in. */
@ApplicationScoped
class DeskCounts {

  /** Each gives a task, and the instant from which one of it has waited. */
  private static final String WAITING =
      "select 'EXTENSION' as task, asked_at as since from assessment.extension_request"
          + " where presentation = ?1 and to_office and state = 'WAITING'"
          // What failed is done with once a later run of the same has failed in nothing.
          + " union all select 'JOB_FAILED', r.asked_at from assessment.job_run r where"
          + " r.presentation = ?1 and (r.state = 'FAILED' or r.state = 'DONE' and r.failed > 0) and"
          + " not exists (select 1 from assessment.job_run l where l.kind = r.kind and"
          + " l.presentation = r.presentation and l.id > r.id and l.state = 'DONE' and l.failed = 0"
          + " and l.assignment is not distinct from r.assignment) union all select 'APPEAL',"
          + " sent_at from assessment.appeal where presentation = ?1 and state = 'SENT' union all"
          + " select 'CASE_TO_DECIDE', coalesce(answered_at, answer_until) from"
          + " assessment.conduct_case where presentation = ?1 and (state = 'ANSWERED' or state ="
          + " 'OPEN' and answer_until < cast(?2 as timestamptz)) union all select 'CASE_REPORTED',"
          + " reported_at from assessment.conduct_case where presentation = ?1 and state ="
          + " 'REPORTED' union all select 'FLAG', f.found_at from assessment.similarity_flag f join"
          + " assessment.script s on s.id = f.script where s.presentation = ?1 and f.state = 'OPEN'"
          + " union all select 'PAPER', answered_at from assessment.paper_request where"
          + " presentation = ?1 and state = 'AGREED' union all select 'SECOND_MARKER', m.asked_at"
          + " from assessment.second_marking m join assessment.script s on s.id = m.script left"
          + " join assessment.second_sheet h on h.marking = m.id and h.place = case m.state when"
          + " 'THIRD' then 3 else 2 end where s.presentation = ?1 and m.state in ('MARKING',"
          + " 'THIRD') and h.id is null union all select case when deferred is not null then"
          + " 'RESULT_DEFERRED' else case state when 'WORKED_OUT' then 'RESULT_TO_LIST' when"
          + " 'LISTED' then 'RESULT_TO_CONFIRM' else 'RESULT_TO_RELEASE' end end, worked_out_at"
          + " from assessment.result where presentation = ?1 and state <> 'RELEASED' union all"
          + " select 'HELD_' || h.kind, h.placed_at from assessment.hold h join assessment.script s"
          + " on s.id = h.script where s.presentation = ?1 and s.state = 'HELD' and h.lifted_at is"
          + " null union all select 'QUESTION', q.asked_at from assessment.mark_question q join"
          + " assessment.script s on s.id = q.script where s.presentation = ?1 and q.outcome ="
          + " 'WAITING' union all select 'REGRADE', reopened_at from assessment.script where"
          + " presentation = ?1 and state = 'REGRADING'";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** What waits, in no order. One SQL statement. */
  List<OnDesk> of(PresentationCode presentation, Instant now) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select task, count(*), cast(extract(epoch from min(since)) as bigint) from ("
                    + WAITING
                    + ") waiting group by task")
            .setParameter(1, presentation.value())
            .setParameter(2, now.toString())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new OnDesk(
                    DeskTask.valueOf((String) row[0]),
                    ((Number) row[1]).longValue(),
                    Instant.ofEpochSecond(((Number) row[2]).longValue())))
        .toList();
  }
}
