package org.fieldbook.assessment.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * Reads copies: their student at any time, once they are handed in the student's tutor and whoever
 * else the script is to mark. Nobody else learns that there are any.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class ReadEvidence {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject EvidenceCopies copies;

  /**
   * One copy.
   *
   * @throws NotFound when there is none that the caller may read
   */
  public Evidence one(long id) {
    return copies
        .find(id)
        .filter(e -> e.student().equals(caller.id()) || (e.isSubmitted() && isTheirs(e)))
        .orElseThrow(() -> new NotFound("evidence " + id));
  }

  private boolean isTheirs(Evidence evidence) {
    return cohort.isTutorOf(caller.id(), evidence.student(), evidence.presentation())
        || scripts
            .of(evidence.student(), evidence.presentation(), evidence.assignment())
            .filter(rights::isTheirs)
            .isPresent();
  }

  /** What was handed in with a script, for its marker; empty for anybody else. */
  public List<Evidence> with(Script script) {
    return rights.isTheirs(script) ? copies.ofSubmission(script.submission()) : List.of();
  }
}
