package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Days as pictures say them. */
final class Days {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int WEEK = 7;
  private static final int SOME_WEEKS = 120;
  private static final int TWO_YEARS = 730;

  private Days() {}

  /** A stored date; absent when it is none, or none that a course could mean. */
  static Optional<LocalDate> read(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
          ? Optional.of(day)
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** {@code 3 October 2026}. */
  static String said(LocalDate day) {
    return LONG.format(day);
  }

  /** {@code 3 Oct 2026}. */
  static String shortly(LocalDate day) {
    return SHORT.format(day);
  }

  /** How long a number of days is: {@code 5 days}, {@code 3 weeks}, {@code 7 months}. */
  static String span(long days) {
    if (days < 2 * WEEK) {
      return days == 1 ? "1 day" : days + " days";
    }
    if (days <= SOME_WEEKS) {
      return Math.round(days / 7.0) + " weeks";
    }
    return days < TWO_YEARS
        ? Math.round(days / 30.44) + " months"
        : Math.round(days / 365.25) + " years";
  }
}
