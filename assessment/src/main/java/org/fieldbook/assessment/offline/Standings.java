package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.offline.MarkersDesk.Saved;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.content.kernel.NotFound;

/** How scripts stand online, of those that are the caller's to mark. */
@ApplicationScoped
public class Standings {

  @Inject ReadScript readScript;
  @Inject ReadSecond readSecond;

  /** A script with all that was saved of it; empty when it is not the caller's. */
  Optional<Standing> of(Whose whose) {
    try {
      return Optional.of(
          whose.isSecond()
              ? new Standing(
                  MarkersDesk.of(readSecond.away(whose.second())),
                  Saved.ofSecond(readSecond.versions(whose.second())))
              : new Standing(
                  MarkersDesk.of(readScript.onDesk(whose.script())),
                  Saved.ofFirst(readScript.history(whose.script()).versions())));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }
}
