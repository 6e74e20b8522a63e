package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.annotation.MarkedCopy;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;

/**
 * A returned script that is marked again: what its student goes on seeing meanwhile, and why.
 *
 * @param lastNote id of the last version of a comment on its pages that belongs to it; 0 for none
 * @param copies the PDFs with those comments in them, as far as they had been written
 * @param why in words, for the student too
 */
public record Reopened(
    Returned earlier,
    long lastNote,
    List<Copy> copies,
    PersonId openedBy,
    Instant openedAt,
    String why) {

  public Reopened {
    copies = List.copyOf(copies);
  }

  /**
   * A file that was written once.
   *
   * @param place which file of the submission it is of; 1 for the first
   * @param size in bytes
   */
  public record Copy(int place, Sha256 sha256, long size) {

    static Copy of(MarkedCopy copy) {
      return new Copy(copy.place(), copy.sha256(), copy.size());
    }
  }

  /** The PDF of one file. */
  public Optional<Copy> copy(int place) {
    return copies.stream().filter(c -> c.place() == place).findFirst();
  }
}
