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
}
