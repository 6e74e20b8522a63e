package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.hold.HoldLifted;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Gives a script to its student: at once, or when the last hold on it is lifted. */
@ApplicationScoped
class GiveBack {

  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject DueDates dueDates;
  @Inject Holds holds;
  @Inject MarkLimits limits;
  @Inject ReturnNews news;

  /** Waits until nothing else is done to the work of the script's student. */
  void takeTurn(Script script) {
    submissions.holdFor(script.student());
  }

  /** The date that the script's lateness is counted from. */
  DueDate due(Script script) {
    return dueDates.of(script.student(), script.presentation(), script.assignment());
  }

  /** The submission that is being marked, if no newer one has come; held. */
  Optional<Submission> counting(Script script) {
    return submissions
        .holdCounting(script.student(), script.presentation(), script.assignment())
        .filter(s -> s.id() == script.submission());
  }

  /**
   * Returns it.
   *
   * @param marker whose marks they are
   * @throws Refused when the student has just submitted again
   */
  CountedScore now(Script script, DueDate due, PersonId marker, Instant now) {
    CountedScore score = limits.on(script, ReturnPolicy.score(script, due));
    Optional<Reopened> again = script.reopened();
    if (again.isEmpty()) {
      counting(script)
          .orElseThrow(
              () ->
                  new Refused(
                      "The student has just submitted again. Look at the newer file first."))
          .close(now);
    }
    script.giveBack(score, marker, now);
    scripts.add(change(script, score, again, marker, now));
    news.tell(script, again, marker, now);
    return score;
  }

  private static MarkChange change(
      Script script, CountedScore score, Optional<Reopened> again, PersonId marker, Instant now) {
    return new MarkChange(
        script.id(),
        MarkChange.SCORE,
        again.map(r -> r.earlier().score().counted()).orElse(null),
        score.counted(),
        marker,
        now,
        again.map(r -> "Marked again: " + r.why() + " ").orElse("") + score.why());
  }

  void on(@Observes HoldLifted event) {
    Script script = scripts.hold(event.script()).orElseThrow();
    if (script.state() == Script.State.HELD && holds.standing(script.id()).isEmpty()) {
      now(script, due(script), script.finishedBy().orElseThrow(), event.at());
    }
  }
}
