package org.fieldbook.assessment.strategy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lateness costs for one assignment. Lateness is counted in real elapsed time between two
 * instants, so that a change of the clocks changes nothing.
 *
 * @param startedDay length of a started day, usually 24 hours
 * @param acceptDays started days in which late work is taken; 0 when none is
 * @param penaltyPerStartedDay points taken off for each started day
 * @param floor the penalty never takes a score of {@code floor} or more below it, and a score below
 *     it is not reduced; null when there is none
 */
public record LatePolicy(
    Duration startedDay,
    int acceptDays,
    int penaltyPerStartedDay,
    @Nullable Integer floor,
    AfterAcceptance afterAcceptance) {

  public LatePolicy {
    if (startedDay.isNegative() || startedDay.isZero()) {
      throw new IllegalArgumentException("A started day has a length");
    }
    if (acceptDays < 0 || penaltyPerStartedDay < 0) {
      throw new IllegalArgumentException("Days and penalties are not negative");
    }
  }

  /** What becomes of work that comes after the days in which late work is taken. */
  public enum AfterAcceptance {
    /** Stored and commented on, and scored 0. */
    SCORE_ZERO,
    /** Stored, and counted as not submitted. */
    NOT_SUBMITTED
  }

  /**
   * How work that arrived then stands to a due date. Work that arrives at the very instant is in
   * time.
   */
  public Lateness lateness(Instant due, Instant arrived) {
    if (!arrived.isAfter(due)) {
      return Lateness.IN_TIME;
    }
    Duration by = Duration.between(due, arrived);
    long whole = by.dividedBy(startedDay);
    boolean started = !startedDay.multipliedBy(whole).equals(by);
    int days = Math.toIntExact(started ? whole + 1 : whole);
    return new Lateness(
        days > acceptDays ? Lateness.Kind.AFTER_ACCEPTANCE : Lateness.Kind.LATE, days, by);
  }

  /**
   * The score that counts, with the reason in words.
   *
   * @param given the score that the marker gave
   * @throws IllegalArgumentException when lateness is not decided yet
   */
  public CountedScore counted(int given, Lateness lateness) {
    return switch (lateness.kind()) {
      case IN_TIME -> new CountedScore(given, given, "In time: nothing is taken off.");
      case LATE -> late(given, lateness.startedDays());
      case AFTER_ACCEPTANCE -> afterAcceptance(given);
      case AWAITING_ANSWER ->
          throw new IllegalArgumentException(
              "Whether this is late is decided by the answer to the request for an extension");
    };
  }

  /** What sending work that late would cost, as a sentence for the student. */
  public String cost(Lateness lateness) {
    return switch (lateness.kind()) {
      case IN_TIME -> "In time: nothing is taken off.";
      case AWAITING_ANSWER ->
          "The cut-off has passed and your request for an extension is not answered yet."
              + " Lateness is not counted until it is.";
      case AFTER_ACCEPTANCE ->
          switch (afterAcceptance) {
            case SCORE_ZERO ->
                (acceptDays == 0
                        ? "No late work is taken for this assignment."
                        : "Late work was taken for " + days(acceptDays) + " after the due date.")
                    + " It will be kept and your tutor can comment on it, but the score is 0.";
            case NOT_SUBMITTED ->
                "No late work is taken for this assignment."
                    + " It will be kept, but counts as not submitted.";
          };
      case LATE -> {
        int off = penaltyPerStartedDay * lateness.startedDays();
        yield points(off)
            + " will be taken off: "
            + penaltyPerStartedDay
            + " for each started day after the due date, and "
            + days(lateness.startedDays())
            + (lateness.startedDays() == 1 ? " has" : " have")
            + " started."
            + (floor == null
                ? ""
                : " A score of "
                    + floor
                    + " or more is never taken below "
                    + floor
                    + ", and a score below "
                    + floor
                    + " is not reduced.");
      }
    };
  }

  private CountedScore late(int given, int startedDays) {
    int off = penaltyPerStartedDay * startedDays;
    String late = days(startedDays) + " late";
    if (floor == null) {
      return new CountedScore(
          given, Math.max(0, given - off), late + ": " + points(off) + " taken off.");
    }
    if (given < floor) {
      return new CountedScore(
          given, given, late + ": nothing is taken off a score below " + floor + ".");
    }
    if (given - off < floor) {
      return new CountedScore(
          given,
          floor,
          late
              + ": "
              + points(off)
              + " would be taken off, but a score of "
              + floor
              + " or more is never taken below "
              + floor
              + ".");
    }
    return new CountedScore(given, given - off, late + ": " + points(off) + " taken off.");
  }

  private CountedScore afterAcceptance(int given) {
    String when =
        acceptDays == 0
            ? "After the due date, and no late work is taken for this assignment"
            : "More than " + days(acceptDays) + " late";
    return switch (afterAcceptance) {
      case SCORE_ZERO -> new CountedScore(given, 0, when + ": comments only, and the score is 0.");
      case NOT_SUBMITTED -> new CountedScore(given, null, when + ": this counts as not submitted.");
    };
  }

  private static String days(int n) {
    return n + (n == 1 ? " started day" : " started days");
  }

  private static String points(int n) {
    return n + (n == 1 ? " mark" : " marks");
  }
}
