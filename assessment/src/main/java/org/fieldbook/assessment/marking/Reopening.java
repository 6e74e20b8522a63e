package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/**
 * Opens a returned script again, so that the bench works on it as before, and closes it unchanged.
 * Whether the caller may is settled before.
 */
@ApplicationScoped
public class Reopening {

  @Inject Annotations annotations;

  /**
   * Opens a script that is held.
   *
   * @param why in words, for the student too
   * @return what its student goes on seeing
   * @throws Refused when it is not returned, or open already
   */
  public Reopened open(Script script, PersonId by, String why, Instant now) {
    if (!script.isReturned()) {
      throw new Refused(
          script.reopened().isPresent()
              ? "This script is being marked again already."
              : "This script has not been returned: mark it as it is.");
    }
    Reopened reopened =
        new Reopened(
            script.returned().orElseThrow(),
            annotations.lastVersion(script.id()),
            annotations.copies(script.id()).stream().map(Reopened.Copy::of).toList(),
            by,
            now,
            why);
    annotations.forgetCopies(script.id());
    script.reopen(reopened);
    return reopened;
  }

  /**
   * Closes a script that is held and was opened by mistake.
   *
   * @throws Refused when it is not open, or something was changed since
   */
  public void close(Script script) {
    Reopened reopened =
        script.reopened().orElseThrow(() -> new Refused("This script is not being marked again."));
    Returned earlier = reopened.earlier();
    boolean changed =
        script.sheetNumber() != earlier.sheetNumber()
            || annotations.lastVersion(script.id()) != reopened.lastNote()
            || !script.annotated().equals(earlier.annotatedIfAny());
    if (changed) {
      throw new Refused(
          "Something has been changed since this was opened, so it cannot be closed as if nothing"
              + " had been. Return it: with the same marks the student keeps the mark.");
    }
    script.close();
  }
}
