package org.fieldbook.assessment.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What has come in, each time in one SQL statement. */
@ApplicationScoped
class Received {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** When what counts had arrived, of each of the students who has sent something for it. */
  Map<PersonId, Instant> of(
      Collection<PersonId> students, PresentationCode presentation, String assignment) {
    Map<PersonId, Instant> arrived = new HashMap<>();
    if (students.isEmpty()) {
      return arrived;
    }
    for (Object[] row :
        em.createQuery(
                "select s.student, s.arrivedAt from Submission s"
                    + " where s.presentation = :presentation and s.assignment = :assignment"
                    + " and s.student in :students and s.replacedAt is null",
                Object[].class)
            .setParameter("presentation", presentation.value())
            .setParameter("assignment", assignment)
            .setParameter("students", students.stream().map(PersonId::value).toList())
            .getResultList()) {
      arrived.put(new PersonId((Long) row[0]), (Instant) row[1]);
    }
    return arrived;
  }

  /** Whether that student has sent something for the assignment. */
  boolean isFrom(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
                "select count(s) from Submission s where s.presentation = :presentation"
                    + " and s.assignment = :assignment and s.student = :student"
                    + " and s.replacedAt is null",
                Long.class)
            .setParameter("presentation", presentation.value())
            .setParameter("assignment", assignment)
            .setParameter("student", student.value())
            .getSingleResult()
        > 0;
  }
}
