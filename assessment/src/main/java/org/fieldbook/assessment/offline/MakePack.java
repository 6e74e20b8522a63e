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
import org.fieldbook.assessment.second.ReadSecond;
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
  @Inject ReadSecond readSecond;
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
    Instant now = mayMake(scripts.size());
    Pack pack = new Pack(caller.id(), presentation, assignment, now);
    packs.add(
        pack,
        scripts.stream()
            .map(id -> new PackedScript(pack, open(id, presentation, assignment)))
            .toList());
    return pack.id();
  }

  /**
   * Makes a pack of scripts that the caller marks as the second or third marker. There is nothing
   * in it that anybody else gave or wrote.
   *
   * @param markings ids of the second markings
   * @return its id
   * @throws NotFound when one of them is not the caller's to mark now
   * @throws Refused when none is named or too many are, they are not of one assignment, or one is
   *     finished
   */
  public String makeSecond(SortedSet<Long> markings) {
    Instant now = mayMake(markings.size());
    List<ReadSecond.Away> all = markings.stream().map(readSecond::away).toList();
    ReadSecond.Away first = all.get(0);
    for (ReadSecond.Away away : all) {
      if (!away.isOfOneWith(first)) {
        throw new Refused("A pack holds scripts of one assignment. Tick those of one.");
      }
      if (away.sheet().isFinished()) {
        throw new Refused(
            "You have finished script " + away.script() + ", so there is nothing to mark.");
      }
    }
    Pack pack =
        new Pack(caller.id(), first.due().set().presentation(), first.due().set().id(), true, now);
    packs.add(pack, all.stream().map(away -> new PackedScript(pack, away)).toList());
    return pack.id();
  }

  private Instant mayMake(int scripts) {
    if (scripts == 0) {
      throw new Refused("Tick the scripts that you want to take away.");
    }
    if (scripts > MOST_SCRIPTS) {
      throw new Refused(
          "A pack holds " + MOST_SCRIPTS + " scripts at most. Tick fewer, and make another pack.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (packs.countSince(caller.id(), now.minus(Duration.ofHours(1))) >= MOST_IN_AN_HOUR) {
      throw new Refused(
          "You have made " + MOST_IN_AN_HOUR + " packs within an hour.",
          "Fetch one of them again, or wait a little.");
    }
    return now;
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
    if (script.isOut(clock.instant())) {
      throw new Refused(
          "The script of "
              + desk.learner().name()
              + " is with the student to be corrected, so there is nothing to mark yet. Leave it"
              + " out.");
    }
    return script;
  }

  /** The tutor's latest packs of a presentation. One SQL statement. */
  public List<PackLine> mine(PresentationCode presentation) {
    return packs.linesOf(caller.id(), presentation, MOST_LISTED);
  }

  /** The caller's latest packs of scripts that they mark for others. One SQL statement. */
  public List<PackLine> mineAsSecond() {
    return packs.secondLinesOf(caller.id(), MOST_LISTED);
  }
}
