package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.Roles;

/**
 * A job throws single answers and comments away, 30 days after the last group of their round has
 * closed. What came of them stands in the entry.
 */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class SweepRounds implements Housework {

  @Inject Rounds rounds;
  @Inject AnswerSets answerSets;
  @Inject Clock clock;

  @Override
  public String what() {
    return "rounds of single answers";
  }

  /** Throws them away; answers of how many rounds. */
  @Override
  public int forget() {
    LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(Round.KEPT_DAYS);
    List<Long> over = rounds.finishedBy(day);
    over.forEach(id -> rounds.hold(id).ifPresent(this::sweep));
    return over.size();
  }

  private void sweep(Round round) {
    answerSets.remove(round);
    round.sweep();
  }
}
