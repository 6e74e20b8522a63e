package org.fieldbook.assessment.strategy;

import org.jspecify.annotations.Nullable;

/**
 * A score with what lateness made of it.
 *
 * @param given the score that the marker gave
 * @param counted the score that counts, or null when the work counts as not submitted
 * @param why the rule that was applied, in words
 */
public record CountedScore(int given, @Nullable Integer counted, String why) {

  public boolean countsAsNotSubmitted() {
    return counted == null;
  }

  /** Whether more counts of it than of another; not submitted is less than 0. */
  public boolean isBetterThan(CountedScore other) {
    return counted != null && (other.counted == null || counted > other.counted);
  }
}
