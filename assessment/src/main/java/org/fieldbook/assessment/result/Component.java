package org.fieldbook.assessment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the result that is worked out by itself.
 *
 * @param weight per cent of the overall score; where the lower band decides, only what it is worth
 * @param threshold the least score of it for a pass; null when there is none
 * @param items assignment to per cent of the component, in order; they total 100
 */
public record Component(
    String id, String title, int weight, @Nullable Integer threshold, Map<String, Integer> items) {

  public Component {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }
}
