package org.fieldbook.assessment.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldbook.assessment.strategy.WorkingDays;

/** Deadlines that end with a working day, in the presentation's zone. */
final class Deadline {

  private Deadline() {}

  /** The first instant after so many working days, the day itself not counted. */
  static Instant after(Instant from, int workingDays, WorkingDays days, ZoneId zone) {
    LocalDate last = days.after(from.atZone(zone).toLocalDate(), workingDays);
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
