package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The course office releases marks that wait for it, by a list of names and nothing else: no filter
 * is ever read as a list. Who is not named stays held.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReleaseMarks {

  /** The most that are released at once. */
  public static final int MOST = 500;

  private static final int MOST_REASON = 1000;

  @Inject Assignments assignments;
  @Inject MonitoredScripts scripts;
  @Inject Holds holds;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Releases the scripts that are named. One that another hold keeps back goes to its student when
   * that is lifted, too. To release one again changes nothing.
   *
   * @param named ids of scripts
   * @param why for the record
   * @throws NotFound when there is no such assignment
   * @throws Refused when nobody or too many are named, one of them is not of the assignment, or no
   *     reason is given; nothing is released
   */
  public Done release(
      PresentationCode presentation, String assignment, Collection<Long> named, String why) {
    assignments.get(presentation, assignment);
    TreeSet<Long> ids = new TreeSet<>(named);
    check(ids, why);
    List<Script> found = scripts.of(ids);
    if (found.size() != ids.size()
        || !found.stream()
            .allMatch(
                s -> s.presentation().equals(presentation) && s.assignment().equals(assignment))) {
      throw new Refused(
          "The list names something that is no script of "
              + assignment
              + " in "
              + presentation
              + ". Nothing was released: load the page again, then tick anew.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int released = 0;
    int waiting = 0;
    for (Script script : found) {
      if (script.state() == Script.State.HELD
          && holds.lift(script.id(), Hold.Kind.MODERATION, caller.id(), why.strip(), now)) {
        if (holds.standing(script.id()).isEmpty()) {
          released++;
        } else {
          waiting++;
        }
      }
    }
    return new Done(released, waiting, found.size() - released - waiting);
  }

  private static void check(Collection<Long> ids, String why) {
    if (ids.isEmpty()) {
      throw new Refused("Tick who is to get their mark first. Nothing was released.");
    }
    if (ids.size() > MOST) {
      throw new Refused("You have named " + ids.size() + ". Name " + MOST + " at most at once.");
    }
    if (why.isBlank()) {
      throw new Refused("Say who decided on the release and when: it stays on record.");
    }
    if (why.length() > MOST_REASON) {
      throw new Refused("Keep the reason to " + MOST_REASON + " characters.");
    }
  }

  /**
   * What became of a release.
   *
   * @param released how many students have their mark now
   * @param waiting how many are released, but kept back by something else
   * @param unchanged how many there was nothing to do for
   */
  public record Done(int released, int waiting, int unchanged) {}
}
