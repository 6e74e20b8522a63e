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
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor returns a marked script: from now on the student sees mark and feedback. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReturnScript {

  @Inject MarkerRights rights;
  @Inject DueDates dueDates;
  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject Event<TmaReturned> returned;
  @Inject Clock clock;

  /**
   * What returning it now would do, said before the tutor decides.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public ReturnOutlook outlook(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return ReturnPolicy.outlook(script, due(script));
  }

  /**
   * Returns it.
   *
   * @param basedOn number of the sheet's version that the tutor has seen
   * @return the score that counts, with the reason
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when a mark is missing, a request for an extension is not answered, the sheet
   *     has been changed since, or the script is returned already
   */
  public CountedScore giveBack(long scriptId, int basedOn) {
    Script script = rights.require(scripts.hold(scriptId));
    DueDate due = due(script);
    List<String> refusals = ReturnPolicy.refusals(script, due, basedOn);
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    PersonId marker = rights.marker();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CountedScore score = ReturnPolicy.score(script, due);
    submissions
        .holdCounting(script.student(), script.presentation(), script.assignment())
        .filter(s -> s.id() == script.submission())
        .orElseThrow(
            () ->
                new Refused("The student has just submitted again. Look at the newer file first."))
        .close(now);
    script.giveBack(score, marker, now);
    scripts.add(
        new MarkChange(
            script.id(), MarkChange.SCORE, null, score.counted(), marker, now, score.why()));
    returned.fire(
        new TmaReturned(
            script.id(),
            script.student(),
            marker,
            script.presentation(),
            script.assignment(),
            now));
    return score;
  }

  private DueDate due(Script script) {
    return dueDates.of(script.student(), script.presentation(), script.assignment());
  }
}
