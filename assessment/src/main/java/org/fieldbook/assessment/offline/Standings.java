package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.NotFound;

/** How scripts stand online, of those that are the caller's to mark. */
@ApplicationScoped
public class Standings {

  @Inject ReadScript readScript;

  /** A script with all that was saved of it; empty when it is not the caller's. */
  Optional<Standing> of(long script) {
    try {
      return Optional.of(
          new Standing(readScript.onDesk(script), readScript.history(script).versions()));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }
}
