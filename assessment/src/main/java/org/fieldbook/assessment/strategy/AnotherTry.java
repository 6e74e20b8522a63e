package org.fieldbook.assessment.strategy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is special to a second try at an assignment.
 *
 * @param due its last moment, before any extension
 * @param cap the most that counts of it; null when nothing is taken off
 * @param reach what it can reach, as a sentence for the student
 * @param withdrawn whether it was taken back
 */
public record AnotherTry(
    Instant due, @Nullable Integer cap, Why why, String reach, boolean withdrawn) {

  /** What it was opened for. */
  public enum Why {
    /** The result is a fail after which the rules allow another try. */
    RESULT,
    /** A decision on academic conduct asks for the work again. */
    CONDUCT
  }

  /** What counts of a score. */
  public CountedScore on(CountedScore score) {
    Integer counted = score.counted();
    if (cap == null || counted == null || counted <= cap) {
      return score;
    }
    return new CountedScore(
        score.given(), cap, score.why() + " A second try counts for " + cap + " at most.");
  }
}
