package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scripts as monitoring reads them. Changes nothing. */
@ApplicationScoped
class MonitoredScripts {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  List<Script> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select s from Script s where s.id in :ids", Script.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** What each tutor gave for an assignment, over what they have finished. One SQL statement. */
  List<Severity.Given> given(PresentationCode presentation, String assignment) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select coalesce(returned_by, finished_by), count(*), avg(marks_total),"
                    + " coalesce(var_samp(marks_total), 0) from assessment.script"
                    + " where presentation = ?1 and assignment = ?2"
                    + " and state in ('RETURNED', 'HELD')"
                    + " and coalesce(returned_by, finished_by) is not null group by 1 order by 1")
            .setParameter(1, presentation.value())
            .setParameter(2, assignment)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Severity.Given(
                    ((Number) r[0]).longValue(),
                    ((Number) r[1]).longValue(),
                    ((Number) r[2]).doubleValue(),
                    ((Number) r[3]).doubleValue()))
        .toList();
  }

  /** A finished script of an assignment, without its sheet. */
  record Line(long id, long student, long tutor, int marks, Script.State state) {}

  /** What is finished of an assignment: held and released. One SQL statement. */
  List<Line> finished(PresentationCode presentation, String assignment) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select id, student, coalesce(returned_by, finished_by, 0), marks_total, state"
                    + " from assessment.script where presentation = ?1 and assignment = ?2"
                    + " and state in ('RETURNED', 'HELD') order by id")
            .setParameter(1, presentation.value())
            .setParameter(2, assignment)
            .getResultList();
    return rows.stream().map(MonitoredScripts::line).toList();
  }

  private static Line line(Object[] row) {
    return new Line(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).intValue(),
        Script.State.valueOf((String) row[4]));
  }

  Optional<Script> find(PresentationCode presentation, String assignment, PersonId student) {
    return em.createQuery(
            "select s from Script s where s.presentation = :presentation"
                + " and s.assignment = :assignment and s.student = :student",
            Script.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("student", student.value())
        .getResultStream()
        .findFirst();
  }
}
