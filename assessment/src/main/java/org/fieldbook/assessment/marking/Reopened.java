package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.annotation.MarkedCopy;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A returned script that is marked again: what its student goes on seeing meanwhile, and why.
 *
 * @param lastNote id of the last version of a comment on its pages that belongs to it; 0 for none
 * @param copy the PDF with those comments in it; null when none had been written
 * @param why in words, for the student too
 */
public record Reopened(
    Returned earlier,
    long lastNote,
    @Nullable Copy copy,
    PersonId openedBy,
    Instant openedAt,
    String why) {

  /** A file that was written once; {@code size} is in bytes. */
  public record Copy(Sha256 sha256, long size) {

    static @Nullable Copy of(Optional<MarkedCopy> copy) {
      return copy.map(c -> new Copy(c.sha256(), c.size())).orElse(null);
    }
  }

  public Optional<Copy> copyIfAny() {
    return Optional.ofNullable(copy);
  }
}
