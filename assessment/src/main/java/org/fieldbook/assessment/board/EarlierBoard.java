package org.fieldbook.assessment.board;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;

/**
 * What a board decided before Fieldbook was told of it.
 *
 * @param office who kept its minutes
 * @param workedOut when the results were worked out
 * @param met when the board met
 * @param releasedAt when results were released
 * @param meeting what the meeting was called
 * @param deferred reasons by student
 * @param released whose results were released
 */
public record EarlierBoard(
    PersonId office,
    Instant workedOut,
    Instant met,
    Instant releasedAt,
    String meeting,
    Map<PersonId, String> deferred,
    Set<PersonId> released) {

  public EarlierBoard {
    deferred = Map.copyOf(deferred);
    released = Set.copyOf(released);
    if (met.isBefore(workedOut) || releasedAt.isBefore(met)) {
      throw new IllegalArgumentException("Results are worked out, then confirmed, then released");
    }
  }
}
