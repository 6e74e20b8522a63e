package org.fieldbook.assessment.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as a presentation sets it: with its cut-off as an instant, and the rules that hold.
 *
 * @param zone the zone in which its times are told
 * @param latestAgreed last day to which an extension may be agreed; null when no day is set
 * @param heldBack whether a finished script waits until it is released by name
 * @param coordinated whether tutors mark sample scripts first
 * @param rulesEdition the edition whose rules hold, in words, with their version if they have one
 * @param before the rules on lateness that held before, the oldest first
 * @param again what is special to a second try of one student; null for a first, and for a second
 *     of nobody in particular
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
    @Nullable LocalDate latestAgreed,
    boolean heldBack,
    boolean coordinated,
    String rulesEdition,
    List<Before> before,
    @Nullable AnotherTry again) {

  public SetAssignment {
    before = List.copyOf(before);
  }

  /**
   * Rules on lateness that hold no more.
   *
   * @param until the instant from which others held
   * @param edition the edition whose rules they were, in words
   */
  public record Before(Instant until, LatePolicy late, String edition) {}

  /** The same work to be sent a second time, by nobody in particular. */
  SetAssignment secondTry() {
    return new SetAssignment(
        presentation,
        assignment.again(),
        cutOff,
        zone,
        late.again(),
        extensions.again(),
        turnaroundWorkingDays,
        workingDays,
        weight,
        null,
        heldBack,
        false,
        rulesEdition,
        before.stream().map(b -> new Before(b.until(), b.late().again(), b.edition())).toList(),
        null);
  }

  /** A second try as one student has it. */
  public SetAssignment of(AnotherTry theirs) {
    return new SetAssignment(
        presentation,
        assignment,
        theirs.due(),
        zone,
        late,
        extensions,
        turnaroundWorkingDays,
        workingDays,
        weight,
        latestAgreed,
        heldBack,
        coordinated,
        rulesEdition,
        before,
        theirs);
  }

  /** Whether it is a second try that was taken back. */
  public boolean isTakenBack() {
    return again != null && again.withdrawn();
  }

  /** The last moment of a second try that ends on that day: at the usual time of this cut-off. */
  public Instant lastMomentOn(LocalDate day) {
    return day.atTime(assignment.cutoffTime()).atZone(zone).toInstant();
  }

  /** The last moment of a second try that lasts so many days, from the day of that instant. */
  public Instant lastMoment(Instant from, int days) {
    return lastMomentOn(from.atZone(zone).toLocalDate().plusDays(days));
  }

  /** The rules on lateness that held when work arrived. */
  public LatePolicy lateAt(Instant arrived) {
    return heldAt(arrived).map(Before::late).orElse(late);
  }

  /** The edition whose rules held when work arrived, in words. */
  public String rulesEditionAt(Instant arrived) {
    return heldAt(arrived).map(Before::edition).orElse(rulesEdition);
  }

  private Optional<Before> heldAt(Instant arrived) {
    return before.stream().filter(b -> arrived.isBefore(b.until())).findFirst();
  }

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
