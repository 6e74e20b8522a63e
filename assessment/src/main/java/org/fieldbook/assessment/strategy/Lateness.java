package org.fieldbook.assessment.strategy;

import java.time.Duration;

/**
 * How a submission stands to its due date.
 *
 * @param startedDays started days after the due date; 0 when in time
 * @param by real time elapsed since the due date; zero when in time
 */
public record Lateness(Kind kind, int startedDays, Duration by) {

  public static final Lateness IN_TIME = new Lateness(Kind.IN_TIME, 0, Duration.ZERO);

  /** What it means. */
  public enum Kind {
    /** At or before the due date. */
    IN_TIME,
    /** After it, on the same day, in the hours in which nothing is taken off yet. */
    GRACE,
    /** After it, in the days in which late work is taken. */
    LATE,
    /** After those days, or where no late work is taken. */
    AFTER_ACCEPTANCE,
    /**
     * After the cut-off, with an extension asked for in time and not yet answered: whether it is
     * late is decided by the answer.
     */
    AWAITING_ANSWER
  }

  /** Past the due date while the answer to a request for an extension is awaited. */
  public static Lateness awaitingAnswer(Duration by) {
    return new Lateness(Kind.AWAITING_ANSWER, 0, by);
  }

  public boolean isInTime() {
    return kind == Kind.IN_TIME;
  }

  /** Whether nothing is taken off: in time, or in the hours of grace. */
  public boolean isFree() {
    return kind == Kind.IN_TIME || kind == Kind.GRACE;
  }

  /** In words, such as {@code late, 2 started days}. */
  public String inWords() {
    return switch (kind) {
      case IN_TIME -> "in time";
      case GRACE -> "after the due date, in the hours of grace";
      case LATE -> "late, " + startedDays + (startedDays == 1 ? " started day" : " started days");
      case AFTER_ACCEPTANCE -> "after the days in which late work is taken";
      case AWAITING_ANSWER -> "after the cut-off, with an extension asked for and not yet answered";
    };
  }
}
