package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/**
 * Whose script it is to mark: the tutor's of the student who wrote it; for a time also theirs who
 * returned it before the student went to another tutor; and nobody else's.
 */
@ApplicationScoped
public class MarkerRights {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject RegradeAccess regradeAccess;

  /** Who is marking. */
  public PersonId marker() {
    return caller.id();
  }

  /**
   * The script, if it is the caller's to mark.
   *
   * @throws NotFound otherwise, just as when there is no such script
   */
  public Script require(Optional<Script> script) {
    return script.filter(this::isTheirs).orElseThrow(() -> new NotFound("No such script"));
  }

  /** Whether the script is the caller's to mark. */
  public boolean isTheirs(Script script) {
    return cohort.isTutorOf(caller.id(), script.student(), script.presentation())
        || regradeAccess.holds(script, caller.id());
  }
}
