package org.fieldbook.assessment.conduct;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * Something a student is written to about. Fired in the transaction. What it is about is not in it:
 * a mail says that there is something to read, not what.
 *
 * @param conductCase null when it is about an appeal against a result
 * @param until by when the student can do something; null when there is nothing to do
 */
public record ConductNews(
    Kind kind,
    PersonId student,
    PresentationCode presentation,
    @Nullable Long conductCase,
    Instant at,
    @Nullable Instant until) {

  /** What has happened. */
  public enum Kind {
    OPENED,
    ANSWERED,
    DECIDED,
    APPEALED,
    APPEAL_DECIDED
  }
}
