package org.fieldbook.assessment.board;

import org.fieldbook.assessment.cohort.Learner;
import org.jspecify.annotations.Nullable;

/**
 * A student on the board's list.
 *
 * @param result null when nothing has been worked out yet
 */
public record BoardLine(Learner student, @Nullable Result result) {

  /** Whether the board could confirm it, or leaves it out for a reason. */
  public boolean isSettled() {
    return result != null && (result.worked().isResult() || result.deferred().isPresent());
  }
}
