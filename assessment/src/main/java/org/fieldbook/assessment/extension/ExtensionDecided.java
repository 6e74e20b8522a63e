package org.fieldbook.assessment.extension;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A tutor, or the assessment office, has answered a request for an extension. Fired in the
 * transaction.
 *
 * @param agreedUntil the agreed date; null when it was refused
 * @param by who answered
 * @param forOffice whether it was for the assessment office to answer
 * @param answer what was written; may be empty when it was granted
 */
public record ExtensionDecided(
    long request,
    PersonId student,
    PersonId by,
    boolean forOffice,
    PresentationCode presentation,
    String assignment,
    @Nullable Instant agreedUntil,
    String answer) {

  public boolean granted() {
    return agreedUntil != null;
  }
}
