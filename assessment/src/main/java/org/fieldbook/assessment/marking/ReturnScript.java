package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The tutor returns a marked script: from now on the student sees mark and feedback. Where a hold
 * stands, the script is finished and waits until the hold is lifted.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReturnScript {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Finishing finishing;
  @Inject GiveBack giveBack;
  @Inject Event<ScriptTakenBack> takenBack;
  @Inject Clock clock;

  /**
   * What returning it now would do, said before the tutor decides.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public ReturnOutlook outlook(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    DueDate due = giveBack.due(script);
    return finishing.foreseen(script, due);
  }

  /**
   * Returns it, or finishes it when something holds it back.
   *
   * @param basedOn number of the sheet's version that the tutor has seen
   * @return the score that counts, with the reason, and what holds it back
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when a mark is missing, a request for an extension is not answered, the sheet
   *     has been changed since, or the script is finished or returned already
   */
  public GivenBack giveBack(long scriptId, int basedOn) {
    giveBack.takeTurn(rights.require(scripts.find(scriptId)));
    Script script = rights.require(scripts.hold(scriptId));
    DueDate due = giveBack.due(script);
    List<String> refusals = finishing.refusals(script, due, basedOn);
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    PersonId marker = rights.marker();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // A mark that the student has is not taken away: what is marked again goes to them at once.
    List<Hold.Kind> heldBy =
        script.reopened().isPresent() ? List.of() : finishing.heldBy(script, due, marker, now);
    if (heldBy.isEmpty()) {
      return new GivenBack(giveBack.now(script, due, marker, now), List.of());
    }
    script.finish(marker, now);
    return new GivenBack(ReturnPolicy.score(script, due), heldBy);
  }

  /**
   * Takes a finished script back into marking, as long as its student has not got it.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when it is not finished, or returned by now
   */
  public void takeBack(long scriptId) {
    rights.require(scripts.hold(scriptId)).takeBack();
    takenBack.fire(new ScriptTakenBack(scriptId));
  }
}
