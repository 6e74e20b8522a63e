package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A script as a list shows it.
 *
 * @param student id of the student
 * @param arrivedAt when the file had arrived
 * @param marksGiven how many part marks are given
 * @param marksTotal their sum
 * @param fileReplacedAt when the student replaced the file after marking had begun
 * @param reopenedAt when it was opened to be marked again; null while it is not
 * @param scoreCounted the score that counts, once returned; null also when it counts as not
 *     submitted
 */
public record ScriptLine(
    long id,
    long student,
    String assignment,
    Script.State state,
    Instant arrivedAt,
    int marksGiven,
    int marksTotal,
    @Nullable Instant fileReplacedAt,
    @Nullable Instant reopenedAt,
    @Nullable Integer scoreCounted,
    @Nullable Instant returnedAt) {

  PersonId studentId() {
    return new PersonId(student);
  }
}
