package org.fieldbook.assessment.board;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.jspecify.annotations.Nullable;

/**
 * A second try, and how far it is.
 *
 * @param due until when, with what the office has agreed since
 * @param counted what counts of it; null while it is not returned, and when it came too late
 */
public record SecondTryLine(
    SecondTry tried, DueDate due, Standing standing, @Nullable Integer counted) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

  /** How far it is. */
  public enum Standing {
    OPEN,
    /** Something came in, and is not returned yet. */
    SENT,
    RETURNED,
    /** Its time is over, and nothing came that counts. */
    NOT_SENT,
    TAKEN_BACK
  }

  static SecondTryLine of(SecondTry tried, DueDate due, @Nullable Script script, Instant now) {
    Integer counted = script == null ? null : script.score().map(s -> s.counted()).orElse(null);
    return new SecondTryLine(tried, due, standing(tried, due, script, counted, now), counted);
  }

  private static Standing standing(
      SecondTry tried,
      DueDate due,
      @Nullable Script script,
      @Nullable Integer counted,
      Instant now) {
    if (tried.isWithdrawn()) {
      return Standing.TAKEN_BACK;
    }
    if (script != null && !script.isReturned()) {
      return Standing.SENT;
    }
    if (script != null) {
      return counted == null ? Standing.NOT_SENT : Standing.RETURNED;
    }
    return due.answerAwaited() || due.lateness(now).isFree() ? Standing.OPEN : Standing.NOT_SENT;
  }

  /** Whether a board that decides now decides too early. */
  boolean isAwaited() {
    return standing == Standing.SENT
        || (standing == Standing.OPEN && tried.why() == AnotherTry.Why.CONDUCT);
  }

  /** Where it stands, as a sentence. */
  public String said() {
    return switch (standing) {
      case OPEN -> tried.first() + " may be sent again until " + moment(due.dueLocal()) + ".";
      case SENT -> tried.first() + " was sent again and is not returned yet.";
      case RETURNED -> tried.first() + " was sent again and is returned: " + counted + " counts.";
      case NOT_SENT ->
          "The time to send "
              + tried.first()
              + " again was over at "
              + moment(due.dueLocal())
              + ", and nothing came that counts: "
              + (tried.why() == AnotherTry.Why.RESULT
                  ? "the first result stands."
                  : "the first try counts as it was decided.");
      case TAKEN_BACK -> "That " + tried.first() + " might be sent again was taken back.";
    };
  }

  private static String moment(ZonedDateTime when) {
    return MOMENT.format(when);
  }
}
