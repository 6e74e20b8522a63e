package org.fieldbook.assessment.extension;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A tutor has answered a request for an extension. Fired in the transaction.
 *
 * @param agreedUntil the agreed date; null when it was refused
 * @param answer what the tutor wrote; may be empty when it was granted
 */
public record ExtensionDecided(
    long request,
    PersonId student,
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    @Nullable Instant agreedUntil,
    String answer) {

  public boolean granted() {
    return agreedUntil != null;
  }
}
