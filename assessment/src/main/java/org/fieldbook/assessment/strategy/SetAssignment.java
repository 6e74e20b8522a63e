package org.fieldbook.assessment.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * An assignment as a presentation sets it: with its cut-off as an instant, and the rules that hold.
 *
 * @param zone the zone in which its times are told
 * @param rulesEdition the edition whose rules hold, in words
 */
public record SetAssignment(
    PresentationCode presentation,
    Assignment assignment,
    Instant cutOff,
    ZoneId zone,
    LatePolicy late,
    ExtensionRule extensions,
    int turnaroundWorkingDays,
    WorkingDays workingDays,
    Weight weight,
    String rulesEdition) {

  public String id() {
    return assignment.id();
  }

  /**
   * The cut-off moved by whole days: the same time of day in the presentation's zone, also across a
   * change of the clocks.
   */
  public Instant cutOffPlus(int days) {
    return cutOff.atZone(zone).plusDays(days).toInstant();
  }

  /** The day by which a script is to be returned that was due, or arrived, at the later instant. */
  public LocalDate returnBy(Instant due, Instant arrived) {
    Instant from = arrived.isAfter(due) ? arrived : due;
    return workingDays.after(from.atZone(zone).toLocalDate(), turnaroundWorkingDays);
  }
}
