package org.fieldbook.assessment.monitoring;

import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A script that a monitor is to read, or has said something of without its being drawn.
 *
 * @param student id of the student
 * @param tutor id of the tutor who marked it
 * @param stratum what it was drawn as; empty when it was not drawn
 */
public record SampledLine(
    long script,
    String assignment,
    PersonId student,
    @Nullable PersonId tutor,
    Script.State state,
    String stratum,
    Progress progress,
    boolean answered) {

  /** How far its monitor is. */
  public enum Progress {
    TO_READ,
    BEGUN,
    FINISHED
  }

  private static final int STUDENT = 2;
  private static final int TUTOR = 3;
  private static final int STATE = 4;
  private static final int STRATUM = 6;
  private static final int BEGUN = 7;
  private static final int FINISHED = 8;
  private static final int ANSWERED = 9;

  static SampledLine of(@Nullable Object[] row) {
    Object tutor = row[TUTOR];
    return new SampledLine(
        number(row[0]),
        String.valueOf(row[1]),
        new PersonId(number(row[STUDENT])),
        tutor == null ? null : new PersonId(number(tutor)),
        Script.State.valueOf(String.valueOf(row[STATE])),
        String.valueOf(row[STRATUM]),
        row[FINISHED] != null
            ? Progress.FINISHED
            : row[BEGUN] == null ? Progress.TO_READ : Progress.BEGUN,
        row[ANSWERED] != null);
  }

  private static long number(@Nullable Object column) {
    return column instanceof Number n ? n.longValue() : 0;
  }
}
