package org.fieldbook.app.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** When a handover may take effect, and what has to be said of it. */
final class HandoverPolicy {

  static final int LONGEST_WHY = 500;

  /** Far enough for the next year's staffing, and near enough to catch a mistyped year. */
  static final int MOST_DAYS_AHEAD = 400;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private HandoverPolicy() {}

  /**
   * The moment from which it holds: the beginning of the day in the presentation's zone, or now.
   *
   * @throws Refused when there is no such day, it has begun, or it is too far away
   */
  static Instant from(boolean atOnce, String typed, Instant now, ZoneId zone) {
    if (atOnce) {
      return now;
    }
    LocalDate date = date(typed);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (date.equals(today)) {
      throw new Refused("Today has begun already: choose “At once”, or tomorrow.");
    }
    if (date.isBefore(today)) {
      throw new Refused(
          DAY.format(date)
              + " is past. What was marked and answered since then stays as it is:"
              + " choose a later day, or “At once”.");
    }
    if (date.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      throw new Refused(
          DAY.format(date) + " is more than " + MOST_DAYS_AHEAD + " days away. Check the year.");
    }
    return date.atStartOfDay(zone).toInstant();
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new Refused("Choose the day from which it holds, or “At once”.");
    }
  }

  /** Whether words were given, of a length. */
  static Optional<String> words(String typed, String ask) {
    if (typed.isBlank()) {
      return Optional.of(ask);
    }
    return typed.strip().length() > LONGEST_WHY
        ? Optional.of("The reason has more than " + LONGEST_WHY + " characters. Shorten it.")
        : Optional.empty();
  }

  /**
   * Whether it comes after all that is recorded: handovers follow one another, so that what a
   * record says of who handed over stays true.
   *
   * @param latest the last one that is recorded of the same group or student; null when there is
   *     none
   */
  static List<String> orderRefusals(
      Instant from, @Nullable Instant latest, String what, ZoneId zone) {
    return latest == null || from.isAfter(latest)
        ? List.of()
        : List.of(
            what
                + " is handed over on "
                + DAY.format(latest.atZone(zone))
                + " already. Withdraw that first, or choose a later day.");
  }
}
