package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a pass asks for, for somebody who looks at a course for the first time. */
public final class PassInWords {

  private PassInWords() {}

  /** A sentence with every threshold. */
  public static String of(ResultRules rules) {
    List<String> asked = new ArrayList<>();
    int least = leastPass(rules);
    boolean lowest = rules.method() == ResultRules.Method.LOWER_BAND;
    if (!lowest) {
      asked.add(least + " overall");
    }
    for (Component component : rules.components()) {
      Integer own = component.threshold();
      int threshold = Math.max(own == null ? 0 : own, lowest ? least : 0);
      if (threshold > 0) {
        asked.add(threshold + " in " + component.title());
      }
    }
    new TreeMap<>(rules.itemThresholds())
        .forEach((item, threshold) -> asked.add(threshold + " in " + item));
    return "At least " + listed(asked) + ", out of 100 each.";
  }

  /** The names of the results with the least score of each. */
  public static String results(ResultRules rules) {
    return rules.bands().stream()
            .filter(b -> !b.equals(rules.fail()))
            .map(b -> b.label() + " from " + b.min())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static int leastPass(ResultRules rules) {
    return rules.bands().stream()
        .filter(b -> !b.equals(rules.fail()))
        .mapToInt(Band::min)
        .min()
        .orElse(0);
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
