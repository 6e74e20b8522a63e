package org.fieldbook.assessment.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.marking.Reopened;
import org.fieldbook.assessment.marking.Reopening;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.ScriptRegraded;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Opens scripts to be marked again, and keeps what came of it. Who may is settled before. */
@ApplicationScoped
public class Regrading {

  private static final int MOST = 20;

  @Inject Reopening reopening;
  @Inject Regrades regrades;
  @Inject Cohort cohort;
  @Inject Event<RegradeOpened> opened;
  @Inject Clock clock;

  /**
   * Opens a script that is held.
   *
   * @throws Refused without words, when it is not returned, or open already
   */
  void open(Script script, PersonId by, String typed) {
    String why = Words.of(typed, "Say why it is to be marked again: the student reads it.");
    int number = regrades.of(script.id()).size() + 1;
    if (number > MOST) {
      throw new Refused("This script has been marked again " + MOST + " times, the most it can.");
    }
    Instant now = now();
    Reopened reopened = reopening.open(script, by, why, now);
    regrades.add(new Regrade(script.id(), number, reopened));
    opened.fire(
        new RegradeOpened(
            script.id(),
            script.student(),
            by,
            tutor(script),
            script.presentation(),
            script.assignment(),
            why));
  }

  /**
   * Closes a script that is held and was opened by mistake.
   *
   * @throws Refused when it is not open, or something was changed since
   */
  void takeBack(Script script, PersonId by) {
    reopening.close(script);
    end(script.id(), Regrade.Outcome.TAKEN_BACK, by);
  }

  void returned(@Observes ScriptRegraded event) {
    end(event.script(), Regrade.Outcome.RETURNED, event.tutor());
  }

  private void end(long script, Regrade.Outcome how, PersonId by) {
    regrades.open(script).ifPresent(r -> r.end(how, by, now()));
  }

  /** Whose it is to mark again and to answer for. */
  Optional<PersonId> tutor(Script script) {
    return cohort.tutorOf(script.student(), script.presentation());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
