package org.fieldbook.app.toolkit.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates as people read them. */
public final class Dates {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private Dates() {}

  /** {@code 3 October 2026}. */
  public static String of(LocalDate date) {
    return LONG.format(date);
  }

  /** {@code 3 October}, where the year is plain. */
  public static String dayOf(LocalDate date) {
    return SHORT.format(date);
  }

  /** The same from {@code 2026-10-03}; what is no date, as it was typed. */
  public static String typed(String text) {
    try {
      return of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
