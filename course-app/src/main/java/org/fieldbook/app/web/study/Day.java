package org.fieldbook.app.web.study;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as Fieldbook writes them: "Thursday 10 December, 12 noon". */
public final class Day {

  private static final DateTimeFormatter LONG = pattern("EEEE d MMMM");
  private static final DateTimeFormatter SHORT = pattern("EEE d MMM");
  private static final DateTimeFormatter PLAIN = pattern("d MMMM");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");

  private Day() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  /** Such as {@code Thursday 10 December}. */
  public static String full(LocalDate day) {
    return LONG.format(day);
  }

  /** Such as {@code Thu 10 Dec}. */
  public static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** Such as {@code 28 November to 4 December}, or {@code 3 to 9 October}. */
  public static String span(LocalDate first, LocalDate last) {
    String from =
        first.getMonth() == last.getMonth()
            ? Integer.toString(first.getDayOfMonth())
            : PLAIN.format(first);
    return from + " to " + PLAIN.format(last);
  }

  /** Such as {@code Thursday 10 December, 12 noon}. */
  public static String moment(ZonedDateTime at) {
    return full(at.toLocalDate()) + ", " + clock(at.toLocalTime());
  }

  private static String clock(LocalTime time) {
    return time.equals(LocalTime.NOON) ? "12 noon" : CLOCK.format(time);
  }
}
