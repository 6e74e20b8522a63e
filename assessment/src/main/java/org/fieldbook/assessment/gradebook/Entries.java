package org.fieldbook.assessment.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scripts as the gradebook reads them, and the history of their marks. Changes nothing. */
@ApplicationScoped
class Entries {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** All scripts of those students. One SQL statement. */
  List<Entry> of(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select new org.fieldbook.assessment.gradebook.Entry(s.id, s.student, s.assignment,"
                + " s.state, s.arrivedAt, s.marksTotal, s.scoreGiven, s.scoreCounted, s.scoreWhy)"
                + " from Script s where s.presentation = :presentation"
                + " and s.student in :students",
            Entry.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }

  Optional<Script> script(long id) {
    return Optional.ofNullable(em.find(Script.class, id));
  }

  /** The scripts of those students for one assignment, with their sheets. */
  List<Script> scripts(
      Collection<PersonId> students, PresentationCode presentation, String assignment) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select s from Script s where s.presentation = :presentation"
                + " and s.assignment = :assignment and s.student in :students",
            Script.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }

  /** Every change of a script's marks, the latest first. */
  List<MarkChange> changes(long script) {
    return em.createQuery(
            "select c from MarkChange c where c.script = :script order by c.id desc",
            MarkChange.class)
        .setParameter("script", script)
        .getResultList();
  }
}
