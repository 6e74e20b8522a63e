package org.fieldbook.assessment.strategy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which tutors are expected to work: Monday to Friday, without the days on which the
 * institution is closed.
 */
public record WorkingDays(Set<LocalDate> closed) {

  public WorkingDays {
    closed = Set.copyOf(closed);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closed.contains(day);
  }

  /** The day that is so many working days after a day: that day itself does not count. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate d = day;
    for (int left = workingDays; left > 0; ) {
      d = d.plusDays(1);
      if (isWorkingDay(d)) {
        left--;
      }
    }
    return d;
  }

  /**
   * Working days after {@code from} up to and with {@code to}; negative when {@code to} is past.
   */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    int n = 0;
    for (LocalDate d = from.plusDays(1); !d.isAfter(to); d = d.plusDays(1)) {
      if (isWorkingDay(d)) {
        n++;
      }
    }
    return n;
  }
}
