package org.fieldbook.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.result.Tally.Reckoned;

/** Which of the least scores were reached, in words. */
final class Thresholds {

  private final ResultRules rules;
  private final Tally tally;

  Thresholds(ResultRules rules, Tally tally) {
    this.rules = rules;
    this.tally = tally;
  }

  /** A sentence for a pass; empty when nothing is asked. */
  static String met(ResultRules rules) {
    List<String> asked = new ArrayList<>();
    for (Component component : rules.components()) {
      if (component.threshold() != null) {
        asked.add(component.title() + " at least " + component.threshold());
      }
    }
    new TreeMap<>(rules.itemThresholds())
        .forEach((item, least) -> asked.add(item + " at least " + least));
    return asked.isEmpty()
        ? ""
        : "What a pass asks for is reached: " + String.join(", ", asked) + ".";
  }

  /** Sentences that say why it is a fail. */
  String missed(int[] scores, Reckoned reckoned) {
    List<String> reasons = new ArrayList<>();
    for (int c = 0; c < rules.components().size(); c++) {
      Component component = rules.components().get(c);
      long held = tally.held(reckoned.components()[c]);
      if (component.threshold() != null && held < component.threshold() * 100L) {
        reasons.add(
            component.title()
                + " is "
                + BigDecimal.valueOf(held, 2).stripTrailingZeros().toPlainString()
                + ", and a pass asks for at least "
                + component.threshold()
                + ".");
      }
    }
    for (Map.Entry<String, Integer> asked : new TreeMap<>(rules.itemThresholds()).entrySet()) {
      int score = Math.max(0, scores[tally.items().indexOf(asked.getKey())]);
      if (score < asked.getValue()) {
        reasons.add(
            asked.getKey()
                + " is "
                + score
                + ", and a pass asks for at least "
                + asked.getValue()
                + ".");
      }
    }
    for (FailCondition condition : rules.failConditions()) {
      if (tally.isMet(condition, reckoned.components(), scores)) {
        if (condition instanceof FailCondition.ItemBelow below) {
          reasons.add(
              "With a score of "
                  + below.item()
                  + " below "
                  + below.below()
                  + " there is no further try.");
        } else if (condition instanceof FailCondition.NotSubmitted unsent) {
          reasons.add(unsent.item() + " was not submitted.");
        } else if (condition instanceof FailCondition.ComponentBelow
            && rules.anotherTry().isPresent()) {
          reasons.add("So there is no further try.");
        }
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(
          "The score is below "
              + rules.bands().get(rules.bands().size() - 2).min()
              + ", where a pass starts.");
    }
    return String.join(" ", reasons);
  }
}
