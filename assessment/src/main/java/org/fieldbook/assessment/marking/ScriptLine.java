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
 * @param correctUntil until when the student may correct it; null when nothing is awaited
 * @param clockFrom from when the days to mark in are counted; null for the arrival
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
    @Nullable Instant correctUntil,
    @Nullable Instant clockFrom,
    @Nullable Instant reopenedAt,
    @Nullable Integer scoreCounted,
    @Nullable Instant returnedAt) {

  /** Whether its student corrects it now. */
  boolean isOut(Instant now) {
    return correctUntil != null && !now.isAfter(correctUntil);
  }

  /** From when the days to mark it in are counted. */
  Instant inHandFrom() {
    return clockFrom == null ? arrivedAt : clockFrom;
  }

  PersonId studentId() {
    return new PersonId(student);
  }
}
