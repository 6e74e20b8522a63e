package org.fieldbook.app.web.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lengths of time and runs of days, in words. */
final class Spans {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private Spans() {}

  /** Such as {@code 45 min} or {@code 1 h 15 min}; empty for nothing. */
  static String time(int minutes) {
    return minutes <= 0 ? "" : Minutes.said(minutes);
  }

  /** Such as {@code 28 November}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as {@code 4 December 2026}. */
  static String dayAndYear(LocalDate day) {
    return DAY_AND_YEAR.format(day);
  }

  /** Such as {@code Saturday 28 November}. */
  static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }
}
