package org.fieldbook.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Students’ goals, and when they opened their feedback. One SQL statement for each call. */
@ApplicationScoped
public class Goals {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(Goal goal) {
    em.persist(goal);
    em.flush();
  }

  /** A goal, held until the transaction ends. */
  Optional<Goal> hold(long goal) {
    return Optional.ofNullable(em.find(Goal.class, goal, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All of a student in a presentation, those removed too, the first first. */
  List<Goal> of(PersonId student, PresentationCode presentation) {
    return em.createQuery(
            "select g from Goal g where g.student = :student and g.presentation = :presentation"
                + " order by g.id",
            Goal.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** Those for the assignment of a script that its student shares. */
  List<Goal> shared(Script script) {
    return em.createQuery(
            "select g from Goal g where g.student = :student and g.presentation = :presentation"
                + " and g.toward = :toward and g.shared = true and g.removedAt is null"
                + " order by g.id",
            Goal.class)
        .setParameter("student", script.student().value())
        .setParameter("presentation", script.presentation().value())
        .setParameter("toward", script.assignment())
        .getResultList();
  }

  /** Keeps that a student has opened what was returned to them last; the first time stays. */
  void opened(PersonId student, PresentationCode presentation, String assignment, Instant now) {
    em.createNativeQuery(
            "insert into assessment.feedback_opened (script, returned_at, opened_at)"
                + " select s.id, s.returned_at, cast(?4 as timestamptz) from assessment.script s"
                + " where s.student = ?1 and s.presentation = ?2 and s.assignment = ?3"
                + " and s.returned_at is not null on conflict do nothing")
        .setParameter(1, student.value())
        .setParameter(2, presentation.value())
        .setParameter(3, assignment)
        .setParameter(4, now.toString())
        .executeUpdate();
  }

  /** When the student first opened what was returned to them last, and what they ask about it. */
  AfterReturn.Opened opened(long script) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select (select to_char(o.opened_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from assessment.feedback_opened o"
                        + " where o.script = s.id and o.returned_at = s.returned_at),"
                        + " (select count(*) from assessment.mark_question q"
                        + " where q.script = s.id and q.outcome = 'WAITING')"
                        + " from assessment.script s where s.id = ?1")
                .setParameter(1, script)
                .getSingleResult();
    return new AfterReturn.Opened(
        Optional.ofNullable((String) row[0]).map(Instant::parse), ((Number) row[1]).intValue());
  }
}
