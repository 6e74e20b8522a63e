package org.fieldbook.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When the demonstration's presentations start, so that today is in the middle of them. */
final class DemoCalendar {

  private static final int WEEKS_BEHIND = 7;
  private static final int WEEKS_BEHIND_SHORT_COURSE = 3;

  private static final int WEEKS_BEHIND_FINISHED_COURSE = 35;

  private DemoCalendar() {}

  /** The Saturday that makes today a day of study week 8. */
  static LocalDate startOfLongCourse(LocalDate today) {
    return saturday(today).minusWeeks(WEEKS_BEHIND);
  }

  /** The Saturday that makes today a day of study week 4. */
  static LocalDate startOfShortCourse(LocalDate today) {
    return saturday(today).minusWeeks(WEEKS_BEHIND_SHORT_COURSE);
  }

  /** The Saturday from which the short course has long been over, and its board has met. */
  static LocalDate startOfFinishedCourse(LocalDate today) {
    return saturday(today).minusWeeks(WEEKS_BEHIND_FINISHED_COURSE);
  }

  private static LocalDate saturday(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
  }
}
