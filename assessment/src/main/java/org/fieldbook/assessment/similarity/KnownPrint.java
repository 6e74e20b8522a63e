package org.fieldbook.assessment.similarity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A print that was kept.
 *
 * @param parts empty when the submission has no text to compare
 * @param comparedAt with everything that had been read by then; null when it has not been
 */
public record KnownPrint(
    long submission,
    long script,
    long student,
    String presentation,
    int[] parts,
    Instant readAt,
    @Nullable Instant comparedAt) {

  /** As the database has it. */
  @SuppressWarnings("unused") // called by its name in a query
  public KnownPrint(
      long submission,
      long script,
      long student,
      String presentation,
      byte[] print,
      Instant readAt,
      @Nullable Instant comparedAt) {
    this(submission, script, student, presentation, Print.parts(print), readAt, comparedAt);
  }

  /** Whether the two have been compared before. */
  boolean knows(KnownPrint other) {
    return comparedAt != null && comparedAt.isAfter(other.readAt);
  }
}
