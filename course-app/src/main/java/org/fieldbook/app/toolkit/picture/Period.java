package org.fieldbook.app.toolkit.picture;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days whose entries are counted where a picture is drawn of all entries of a tool, such as a
 * log. Both days belong to it; without one it is open.
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** All days. */
  public static final Period ALL = new Period(null, null);

  /** As it was asked for; what is no day leaves it open. */
  public static Period of(String from, String to) {
    return new Period(day(from), day(to));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      return null;
    }
  }

  public boolean isAll() {
    return from == null && to == null;
  }

  boolean has(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** {@code Only from 1 October 2026 to 31 October 2026 is counted.}; empty for all days. */
  String said() {
    return isAll()
        ? ""
        : " Only what is"
            + (from == null ? "" : " from " + Days.said(from))
            + (from == null || to == null ? "" : " and")
            + (to == null ? "" : " up to " + Days.said(to))
            + " is counted.";
  }
}
