package org.fieldbook.app.toolkit.feedback;

import java.util.Map;

/**
 * What somebody answered, without a word about who.
 *
 * @param points values by the ids of the questions; who could not say has none
 * @param helped whether a supporter helped to answer
 */
public record AnswerSet(String group, Map<String, Integer> points, boolean helped) {

  public AnswerSet {
    points = Map.copyOf(points);
  }
}
