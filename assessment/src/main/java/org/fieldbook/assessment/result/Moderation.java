package org.fieldbook.assessment.result;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the marking is looked at again.
 *
 * @param samplePercent by assignment
 * @param markedTwice ranges of scores of which every script is marked twice
 * @param heldBack assignments whose finished scripts wait until they are released by name
 * @param coordination assignments of which tutors mark sample scripts first
 * @param third when a third marker decides
 */
public record Moderation(
    Map<String, Integer> samplePercent,
    List<Range> markedTwice,
    Set<String> heldBack,
    Set<String> coordination,
    Third third) {

  public Moderation {
    samplePercent = Map.copyOf(samplePercent);
    markedTwice = List.copyOf(markedTwice);
    heldBack = Set.copyOf(heldBack);
    coordination = Set.copyOf(coordination);
  }

  /** When a third marker decides on a script that was marked twice. */
  public enum Third {
    /** When one of the two markers asks for it. */
    WHERE_ASKED,
    /** Also whenever the two totals lie in different bands: those two do not settle it. */
    WHERE_BANDS_DIFFER
  }

  /** Scores of an item, both ends included. */
  public record Range(String item, int from, int to) {

    public boolean holds(int score) {
      return score >= from && score <= to;
    }
  }
}
