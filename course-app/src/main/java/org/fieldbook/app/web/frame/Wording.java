package org.fieldbook.app.web.frame;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldbook.assessment.strategy.Assignment;

/** How pages say times, sizes and names of assignments. */
public final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);
  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final Pattern NUMBERED = Pattern.compile("([A-Z]+)([0-9]+)");

  private Wording() {}

  /** {@code Thursday 10 December}. */
  public static String day(LocalDate day) {
    return day.format(DAY);
  }

  /** {@code Thursday 10 December 2026}. */
  public static String dayAndYear(LocalDate day) {
    return day.format(DAY_AND_YEAR);
  }

  /** {@code 10 Dec}. */
  public static String shortDay(LocalDate day) {
    return day.format(SHORT_DAY);
  }

  /** {@code 22:05}, or {@code 12 noon}. */
  public static String time(LocalTime time) {
    return time.equals(LocalTime.NOON)
        ? "12 noon"
        : time.equals(LocalTime.MIDNIGHT) ? "midnight" : time.format(CLOCK);
  }

  /** {@code Thursday 10 December, 12 noon}. */
  public static String moment(ZonedDateTime at) {
    return day(at.toLocalDate()) + ", " + time(at.toLocalTime());
  }

  /** {@code 10 Dec, 12 noon}. */
  public static String shortMoment(ZonedDateTime at) {
    return shortDay(at.toLocalDate()) + ", " + time(at.toLocalTime());
  }

  /** {@code Wednesday 9 December 2026, 22:14:07}. */
  public static String exactMoment(ZonedDateTime at) {
    return dayAndYear(at.toLocalDate()) + ", " + at.format(SECONDS);
  }

  /**
   * {@code Tomorrow, Thursday 10 December, 12 noon}: with today, tomorrow and yesterday by name.
   */
  public static String near(ZonedDateTime at, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
    String name =
        days == 0 ? "Today, " : days == 1 ? "Tomorrow, " : days == -1 ? "Yesterday, " : "";
    return name + moment(at);
  }

  /** {@code UK time (GMT)}, as it is on that day. */
  public static String zone(ZonedDateTime at) {
    String abbreviation = at.format(ZONE);
    return at.getZone().equals(UK)
        ? "UK time (" + abbreviation + ")"
        : at.getZone().getId() + " (" + abbreviation + ")";
  }

  /** {@code 13 h 55 min}, or whole days from two days on. */
  public static String span(Duration span) {
    if (span.compareTo(Duration.ofDays(2)) >= 0) {
      return span.toDays() + " days";
    }
    return span.toHours() > 0
        ? span.toHours() + " h " + span.toMinutesPart() + " min"
        : span.toMinutes() + " min";
  }

  /** {@code 48 KB}; 1 KB is 1,024 bytes. */
  public static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    return bytes < 1024 * 1024
        ? Math.round(bytes / 1024.0) + " KB"
        : String.format(Locale.UK, "%.1f MB", bytes / (1024.0 * 1024));
  }

  /** {@code TMA 01} for {@code TMA01}, {@code EMA, second try} for a second try at the EMA. */
  public static String assignment(String id) {
    return NUMBERED.matcher(Assignment.firstOf(id)).replaceFirst("$1 $2")
        + (Assignment.isSecond(id) ? ", second try" : "");
  }

  /** {@code 3 days}, {@code 1 day}. */
  public static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
