package org.fieldbook.assessment.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.second.SecondReaders;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * Reads copies, for those whom {@code EvidenceRights} lets in. Nobody else learns that there are
 * any. A copy says nothing of whose it is, so that those who mark blind stay blind.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR, Roles.MONITOR, Roles.OFFICE})
public class ReadEvidence {

  @Inject EvidenceRights rights;
  @Inject Scripts scripts;
  @Inject SecondReaders seconds;
  @Inject EvidenceCopies copies;
  @Inject EvidenceSource source;

  /**
   * One copy.
   *
   * @throws NotFound when there is none that the caller may read
   */
  public Evidence one(long id) {
    return copies.find(id).filter(rights::reads).orElseThrow(() -> new NotFound("evidence " + id));
  }

  /** What was handed in with a script, for whoever reads its files; empty for anybody else. */
  public List<Evidence> with(Script script) {
    return rights.reads(script) ? copies.ofSubmission(script.submission()) : List.of();
  }

  /**
   * What was handed in with a script.
   *
   * @throws NotFound when there is no script with that number that the caller may read
   */
  public List<Evidence> withScript(long script) {
    return copies.ofSubmission(
        scripts
            .find(script)
            .filter(rights::reads)
            .orElseThrow(() -> new NotFound("No such script"))
            .submission());
  }

  /**
   * What was handed in with a script that is marked twice, for everybody who marks it. Two SQL
   * statements.
   *
   * @param marking id of the second marking
   * @throws NotFound when the caller does not mark it
   */
  public List<Evidence> withSecond(long marking) {
    return copies.ofSubmission(seconds.submission(marking));
  }

  /** Style of the pictures in copies, as CSS, for a page that stands alone. */
  public String style() {
    return source.style();
  }
}
