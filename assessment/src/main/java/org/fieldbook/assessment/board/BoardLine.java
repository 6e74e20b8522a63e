package org.fieldbook.assessment.board;

import java.util.List;
import org.fieldbook.assessment.cohort.Learner;
import org.jspecify.annotations.Nullable;

/**
 * A student on the board's list.
 *
 * @param result null when nothing has been worked out yet
 * @param since what became of scores after it was worked out, as sentences
 * @param again second tries
 */
public record BoardLine(
    Learner student, @Nullable Result result, List<String> since, List<SecondTryLine> again) {

  public BoardLine {
    since = List.copyOf(since);
    again = List.copyOf(again);
  }

  /** Whether the board could confirm it, or leaves it out for a reason. */
  public boolean isSettled() {
    return result != null && (result.worked().isResult() || result.deferred().isPresent());
  }
}
