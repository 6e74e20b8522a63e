package org.fieldbook.assessment.result;

import java.util.List;
import java.util.Map;

/**
 * What of the marking is looked at again.
 *
 * @param samplePercent by assignment
 * @param markedTwice ranges of scores of which every script is marked twice
 */
public record Moderation(Map<String, Integer> samplePercent, List<Range> markedTwice) {

  public Moderation {
    samplePercent = Map.copyOf(samplePercent);
    markedTwice = List.copyOf(markedTwice);
  }

  /** Scores of an item, both ends included. */
  public record Range(String item, int from, int to) {

    public boolean holds(int score) {
      return score >= from && score <= to;
    }
  }
}
