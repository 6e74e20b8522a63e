package org.fieldbook.assessment.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Students' submissions together with their scripts, each in one SQL statement. */
@ApplicationScoped
public class StudentRecords {

  private static final String SUBMITTED =
      "select s, c, t from Submission s left join Script c on c.submission = s.id"
          + " left join SecondTry t on t.student = s.student and t.presentation = s.presentation"
          + " and t.assignment = concat(s.assignment, '-R') and t.withdrawnAt is null"
          + " where s.student = :student and s.presentation = :presentation";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** What counts for each assignment, with the second tries that stand: only of work that came. */
  Counting counting(PersonId student, PresentationCode presentation) {
    List<Object[]> rows =
        em.createQuery(SUBMITTED + " and s.replacedAt is null", Object[].class)
            .setParameter("student", student.value())
            .setParameter("presentation", presentation.value())
            .getResultList();
    return new Counting(
        rows.stream()
            .map(StudentRecords::read)
            .collect(Collectors.toMap(r -> r.submission().assignment(), Function.identity())),
        rows.stream().flatMap(r -> Optional.ofNullable((SecondTry) r[2]).stream()).toList());
  }

  /** What a student has sent, by assignment, and what may be sent again. */
  record Counting(Map<String, Record> sent, List<SecondTry> again) {}

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
    return new Record((Submission) row[0], (Script) row[1], row[2] != null);
  }

  /**
   * A submission, with the script when it is the one that counts.
   *
   * @param again whether the student has a second try at it
   */
  record Record(Submission submission, @Nullable Script script, boolean again) {}
}
