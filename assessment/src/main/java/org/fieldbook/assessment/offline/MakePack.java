package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A tutor takes scripts away to mark without a connection. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MakePack {

  static final int MOST_SCRIPTS = 100;
  private static final int MOST_IN_AN_HOUR = 60;
  private static final int MOST_LISTED = 10;

  @Inject Caller caller;
  @Inject ReadScript readScript;
  @Inject Packs packs;
  @Inject Clock clock;

  /**
   * Makes a pack of these scripts as they stand now. Nothing of them is locked: they can be marked
   * online all the same.
   *
   * @return its id, to fetch it as often as wanted
   * @throws NotFound when one of them is not by a student of this tutor, or not of this assignment
   * @throws Refused when none is named or too many are, or one is returned
   */
  public String make(PresentationCode presentation, String assignment, SortedSet<Long> scripts) {
    if (scripts.isEmpty()) {
      throw new Refused("Tick the scripts that you want to take away.");
    }
    if (scripts.size() > MOST_SCRIPTS) {
      throw new Refused(
          "A pack holds " + MOST_SCRIPTS + " scripts at most. Tick fewer, and make another pack.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (packs.countSince(caller.id(), now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
      throw new Refused(
          "You have made " + MOST_IN_AN_HOUR + " packs within an hour.",
          "Fetch one of them again, or wait a little.");
    }
    Pack pack = new Pack(caller.id(), presentation, assignment, now);
    packs.add(
        pack,
        scripts.stream()
            .map(id -> new PackedScript(pack, open(id, presentation, assignment)))
            .toList());
    return pack.id();
  }

  private Script open(long id, PresentationCode presentation, String assignment) {
    ReadScript.OnDesk desk = readScript.onDesk(id);
    Script script = desk.script();
    if (!script.presentation().equals(presentation) || !script.assignment().equals(assignment)) {
      throw new NotFound("No script " + id + " for " + assignment);
    }
    if (!script.isOpen()) {
      throw new Refused(
          "The script of "
              + desk.learner().name()
              + (script.isReturned() ? " has been returned" : " is finished")
              + ", so there is nothing to mark. Leave it out, or open it to be marked again.");
    }
    return script;
  }

  /** The tutor's latest packs of a presentation. One SQL statement. */
  public List<PackLine> mine(PresentationCode presentation) {
    return packs.linesOf(caller.id(), presentation, MOST_LISTED);
  }
}
