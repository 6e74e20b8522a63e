package org.fieldbook.assessment.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Students' submissions together with their scripts, each in one SQL statement. */
@ApplicationScoped
public class StudentRecords {

  private static final String SUBMITTED =
      "select s, c from Submission s left join Script c on c.submission = s.id"
          + " where s.student = :student and s.presentation = :presentation";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** What counts for each assignment. */
  List<Record> counting(PersonId student, PresentationCode presentation) {
    return em.createQuery(SUBMITTED + " and s.replacedAt is null", Object[].class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .getResultStream()
        .map(StudentRecords::read)
        .toList();
  }

  /** All submissions for one assignment, the newest first. */
  List<Record> all(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            SUBMITTED + " and s.assignment = :assignment order by s.number desc", Object[].class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultStream()
        .map(StudentRecords::read)
        .toList();
  }

  private static Record read(Object[] row) {
    return new Record((Submission) row[0], (Script) row[1]);
  }

  /** A submission, with the script when it is the one that counts. */
  record Record(Submission submission, @Nullable Script script) {}
}
