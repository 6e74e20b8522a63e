package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.marking.RecordEarlierMarks;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Two scripts that are marked and that their students have not got: one is like another script, the
 * other waits for a monitor.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoHeld {

  private static final String STAGE = "held";
  private static final String ALIKE = "TMA01";

  /** In the group of the second tutor, and without another story. */
  private static final int EARLY = 27;

  @Inject DemoStages stages;
  @Inject DemoAlike alike;
  @Inject DemoEarly early;
  @Inject Assignments assignments;
  @Inject RecordEarlierMarks marks;
  @Inject Monitors monitors;
  @Inject Clock clock;

  /** Makes both in one transaction, once; a cohort may be too small for them. */
  public void make(PresentationCode presentation, List<DemoStudent> roll, DemoTexts texts) {
    alike.make(presentation, roll, texts);
    if (stages.done(STAGE) > 0) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<DemoStudent> flagged = alike.flag(presentation, ALIKE, "WAITING", roll, texts);
    if (flagged.isPresent()) {
      DemoMarks sheets = new DemoMarks(texts, assignments.get(presentation, ALIKE), now);
      Instant saved = now.minus(Duration.ofHours(5));
      marks.finish(
          presentation, sheets.whole(flagged.get(), saved), saved.plus(Duration.ofMinutes(6)));
    }
    for (DemoStudent student : roll) {
      if (student.number() == EARLY) {
        PersonId monitor = monitors.of(presentation.course()).get(0);
        early.make(presentation, student, monitor, texts, now);
      }
    }
    stages.note(STAGE, 1);
  }
}
