package org.fieldbook.assessment.strategy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What lateness costs for one assignment. Where days are counted by the hour, it is real elapsed
 * time between two instants, so that a change of the clocks changes nothing; where they are counted
 * by the calendar, and for grace, it is the date and time of day in the presentation's zone.
 *
 * @param counting what a started day is
 * @param startedDay length of a started day, usually 24 hours; of no meaning by the calendar
 * @param graceUntil last minute of the due day in which work is still taken without a penalty; null
 *     when there is no grace. The minute counts in full: 23:59 lasts until midnight.
 * @param acceptDays started days in which late work is taken; 0 when none is
 * @param penaltyPerStartedDay points taken off for each started day
 * @param floor the penalty never takes a score of {@code floor} or more below it, and a score below
 *     it is not reduced; null when there is none
 */
public record LatePolicy(
    Counting counting,
    Duration startedDay,
    @Nullable LocalTime graceUntil,
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

  /** Days by the hour, and no grace. */
  public LatePolicy(
      Duration startedDay,
      int acceptDays,
      int penaltyPerStartedDay,
      @Nullable Integer floor,
      AfterAcceptance afterAcceptance) {
    this(
        Counting.ELAPSED_HOURS,
        startedDay,
        null,
        acceptDays,
        penaltyPerStartedDay,
        floor,
        afterAcceptance);
  }

  /** What a started day is. */
  public enum Counting {
    /** So many real hours since the due date, or any part of them. */
    ELAPSED_HOURS,
    /**
     * The rest of the due day together with the day after it is one; each day after that another.
     */
    CALENDAR_DAYS
  }

  /** What becomes of work that comes after the days in which late work is taken. */
  public enum AfterAcceptance {
    /** Stored and commented on, and scored 0. */
    SCORE_ZERO,
    /** Stored, and counted as not submitted. */
    NOT_SUBMITTED,
    /** Stored; it is a second try, and what counted before it goes on counting. */
    FIRST_STANDS
  }

  /**
   * How work that arrived then stands to a due date. Work that arrives at the very instant is in
   * time.
   *
   * @param due in the presentation's zone
   */
  public Lateness lateness(ZonedDateTime due, Instant arrived) {
    if (!arrived.isAfter(due.toInstant())) {
      return Lateness.IN_TIME;
    }
    Duration by = Duration.between(due.toInstant(), arrived);
    if (arrived.isBefore(graceEnds(due))) {
      return new Lateness(Lateness.Kind.GRACE, 0, by);
    }
    int days =
        counting == Counting.ELAPSED_HOURS
            ? startedDays(by)
            : Math.toIntExact(
                Math.max(
                    1,
                    ChronoUnit.DAYS.between(
                        due.toLocalDate(), arrived.atZone(due.getZone()).toLocalDate())));
    return new Lateness(
        days > acceptDays ? Lateness.Kind.AFTER_ACCEPTANCE : Lateness.Kind.LATE, days, by);
  }

  /** The first instant after grace; the due date itself when there is no grace. */
  public Instant graceEnds(ZonedDateTime due) {
    if (graceUntil == null) {
      return due.toInstant();
    }
    Instant ends =
        due.toLocalDate().atTime(graceUntil).plusMinutes(1).atZone(due.getZone()).toInstant();
    return ends.isAfter(due.toInstant()) ? ends : due.toInstant();
  }

  /**
   * The same for a second try: grace as ever, no late work, and after it what counted before counts
   * on.
   */
  LatePolicy again() {
    return new LatePolicy(
        counting, startedDay, graceUntil, 0, 0, null, AfterAcceptance.FIRST_STANDS);
  }

  private int startedDays(Duration by) {
    long whole = by.dividedBy(startedDay);
    boolean started = !startedDay.multipliedBy(whole).equals(by);
    return Math.toIntExact(started ? whole + 1 : whole);
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
      case GRACE -> new CountedScore(given, given, "In the hours of grace: nothing is taken off.");
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
      case GRACE ->
          graceUntil == null
              ? "The due date had passed, but work was still taken without a penalty: nothing is"
                  + " taken off."
              : "The due date has passed, but work is taken without a penalty until "
                  + graceUntil
                  + " that day: nothing is taken off.";
      case AWAITING_ANSWER ->
          "The cut-off has passed and your request for an extension is not answered yet."
              + " Lateness is not counted until it is.";
      case AFTER_ACCEPTANCE ->
          switch (afterAcceptance) {
            case SCORE_ZERO ->
                taken() + " It will be kept and your tutor can comment on it, but the score is 0.";
            case NOT_SUBMITTED -> taken() + " It will be kept, but counts as not submitted.";
            case FIRST_STANDS ->
                "The last day of the second try is over."
                    + " Work that comes now is kept, but does not count: what you had stands.";
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

  private String taken() {
    return acceptDays == 0
        ? "No late work is taken for this assignment."
        : "Late work was taken for " + days(acceptDays) + " after the due date.";
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
      case FIRST_STANDS ->
          new CountedScore(
              given,
              null,
              "After the last day of the second try: this does not count, and what counted before"
                  + " it stands.");
    };
  }

  private static String days(int n) {
    return n + (n == 1 ? " started day" : " started days");
  }

  private static String points(int n) {
    return n + (n == 1 ? " mark" : " marks");
  }
}
