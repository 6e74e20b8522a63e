package org.fieldbook.assessment.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * Reads copies: their student at any time, the student's tutor once they are handed in. Nobody else
 * learns that there are any.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class ReadEvidence {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject EvidenceCopies copies;

  /**
   * One copy.
   *
   * @throws NotFound when there is none that the caller may read
   */
  public Evidence one(long id) {
    return copies
        .find(id)
        .filter(
            e ->
                e.student().equals(caller.id())
                    || (e.isSubmitted()
                        && cohort.isTutorOf(caller.id(), e.student(), e.presentation())))
        .orElseThrow(() -> new NotFound("evidence " + id));
  }

  /** What was handed in with a script, for its marker; empty for anybody else. */
  public List<Evidence> with(Script script) {
    return cohort.isTutorOf(caller.id(), script.student(), script.presentation())
        ? copies.ofSubmission(script.submission())
        : List.of();
  }
}
