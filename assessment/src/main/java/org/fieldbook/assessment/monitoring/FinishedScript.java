package org.fieldbook.assessment.monitoring;

import java.time.Instant;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;

/**
 * A script that its tutor has finished.
 *
 * @param student id of the student
 * @param marks the marks given, before anything is taken off for lateness
 * @param state held while its student sees nothing of it yet
 */
public record FinishedScript(
    long id, long student, String assignment, int marks, Instant arrivedAt, Script.State state) {

  PersonId studentId() {
    return new PersonId(student);
  }
}
