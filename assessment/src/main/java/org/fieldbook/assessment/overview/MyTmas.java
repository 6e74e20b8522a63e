package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: all assignments of a student in a presentation, for the list, the planner and the
 * home page. Three SQL statements.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyTmas {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject StudentRecords records;

  /**
   * The assignments in order of their cut-offs.
   *
   * @throws NotFound when the student is not enrolled
   */
  public List<Line> of(PresentationCode presentation) {
    PersonId student = caller.id();
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    StudentRecords.Counting known = records.counting(student, presentation);
    return dueDates.of(student, presentation, known.again()).values().stream()
        .map(due -> line(due, Optional.ofNullable(known.sent().get(due.set().id()))))
        .toList();
  }

  private static Line line(DueDate due, Optional<StudentRecords.Record> sent) {
    Optional<ReturnedWork> returned =
        sent.flatMap(r -> Optional.ofNullable(r.script()))
            .flatMap(s -> ReturnedWork.of(s, due.set()));
    Stage stage =
        returned.isPresent()
            ? Stage.RETURNED
            : sent.isPresent() ? Stage.SUBMITTED : Stage.NOT_SUBMITTED;
    return new Line(due, stage, sent.map(StudentRecords.Record::submission), returned);
  }

  /** How far the student is with an assignment. */
  public enum Stage {
    NOT_SUBMITTED,
    SUBMITTED,
    RETURNED
  }

  /** An assignment in the list. */
  public record Line(
      DueDate due, Stage stage, Optional<Submission> submission, Optional<ReturnedWork> returned) {}
}
