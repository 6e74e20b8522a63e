package org.fieldbook.assessment.similarity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office has looked at two scripts that are alike, and it is no case. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class JudgeSimilarity {

  @Inject Judging judging;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Writes down that it is no case, and lifts the hold.
   *
   * @param why such as that both quote the same source
   * @throws NotFound when there is no such flag
   * @throws Refused when nothing is said, or it has been judged
   */
  public void noCase(long flag, String why) {
    judging.judge(
        flag,
        SimilarityFlag.State.NO_CASE,
        why,
        caller.id(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
