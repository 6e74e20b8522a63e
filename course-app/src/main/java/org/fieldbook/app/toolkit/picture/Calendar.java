package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ticks of a time axis: weeks while there is room for them, then months, then years.
 *
 * @param byMonth whether ticks are months, which are named as such
 */
record Calendar(List<LocalDate> ticks, boolean byMonth) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** Lengths of a step in months. */
  private static final List<Integer> STEPS =
      List.of(1, 2, 3, 6, 12, 24, 60, 120, 600, 2400, 12000, 60000);

  Calendar {
    ticks = List.copyOf(ticks);
  }

  static Calendar of(LocalDate first, LocalDate last, int most) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    List<LocalDate> ticks = new ArrayList<>();
    if (days <= 7L * most) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
        ticks.add(day);
      }
      return new Calendar(ticks, false);
    }
    int step = STEPS.stream().filter(s -> days / (s * 30.4) <= most).findFirst().orElse(60000);
    LocalDate day = first.withDayOfMonth(1);
    if (step >= 12) {
      day = LocalDate.of(first.getYear() - first.getYear() % (step / 12), 1, 1);
    }
    for (; !day.isAfter(last); day = day.plusMonths(step)) {
      if (!day.isBefore(first)) {
        ticks.add(day);
      }
    }
    return new Calendar(ticks, true);
  }

  String said(LocalDate tick) {
    return byMonth ? Figures.month(tick) : tick.format(DAY);
  }
}
