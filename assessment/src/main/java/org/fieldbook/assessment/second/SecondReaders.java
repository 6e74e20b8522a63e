package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;

/** Who reads the files of a script because it is marked twice, for what goes with those files. */
@ApplicationScoped
public class SecondReaders {

  @Inject Caller caller;
  @Inject SecondMarkings markings;

  /** Whether the caller marks the script as one of several. One SQL statement. */
  public boolean mark(Script script) {
    return markings.isMarkedBy(script.id(), caller.id());
  }

  /**
   * Id of the submission that counts, of a script that the caller marks as one of several. One SQL
   * statement.
   *
   * @param marking id of the second marking
   * @throws NotFound when the caller does not
   */
  public long submission(long marking) {
    return markings
        .submission(marking, caller.id())
        .orElseThrow(() -> new NotFound("No such script"));
  }
}
