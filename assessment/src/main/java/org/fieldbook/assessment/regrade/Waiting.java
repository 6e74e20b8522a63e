package org.fieldbook.assessment.regrade;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/**
 * A question that waits for its answer, as a list shows it.
 *
 * @param student id of who asks
 */
public record Waiting(
    long id,
    long script,
    long student,
    String assignment,
    Question.Kind kind,
    String words,
    Instant askedAt) {

  public PersonId studentId() {
    return new PersonId(student);
  }
}
