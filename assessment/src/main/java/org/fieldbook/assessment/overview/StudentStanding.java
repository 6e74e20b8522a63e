package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: how far a student is with the assignments, for an adviser. No work, no marks, no
 * feedback, and no reasons for extensions. Two SQL statements.
 */
@Stateless
@RolesAllowed(Roles.ADVISER)
public class StudentStanding {

  @Inject DueDates dueDates;
  @Inject StudentRecords records;

  /**
   * The assignments in order of their cut-offs.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public List<Standing> of(PersonId student, PresentationCode presentation) {
    StudentRecords.Counting known = records.counting(student, presentation);
    return dueDates.of(student, presentation, known.again()).values().stream()
        .map(due -> standing(due, Optional.ofNullable(known.sent().get(due.set().id()))))
        .toList();
  }

  private static Standing standing(DueDate due, Optional<StudentRecords.Record> sent) {
    boolean returned =
        sent.flatMap(r -> Optional.ofNullable(r.script()))
            .filter(s -> s.returned().isPresent())
            .isPresent();
    return new Standing(
        due,
        returned
            ? MyTmas.Stage.RETURNED
            : sent.isPresent() ? MyTmas.Stage.SUBMITTED : MyTmas.Stage.NOT_SUBMITTED,
        sent.map(r -> r.submission().arrivedAt()));
  }

  /** An assignment of a student, and when what counts arrived. */
  public record Standing(DueDate due, MyTmas.Stage stage, Optional<Instant> arrivedAt) {}
}
