package org.fieldbook.assessment.board;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.Resubmission;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * A student's scores with first and second tries told apart. A second try that a decision on
 * conduct asked for stands in the place of the first; one that a result allows is for the engine.
 *
 * @param scores of the items that the rules know
 * @param second the score of the item that the rules let be sent again; null when there is none
 * @param again what counted of each second try, by the id under which it was sent
 */
record Attempts(
    Map<String, ItemScore> scores, @Nullable Integer second, Map<String, Integer> again) {

  Attempts {
    scores = Map.copyOf(scores);
    again = Map.copyOf(again);
  }

  /**
   * Tells them apart.
   *
   * @param known scores by the ids under which work was sent
   * @param due the student's due dates, with the second tries that stand
   */
  static Attempts of(ResultEngine engine, Map<String, ItemScore> known, Map<String, DueDate> due) {
    Map<String, ItemScore> scores = new HashMap<>(known);
    Map<String, Integer> again = new TreeMap<>();
    Integer second = null;
    for (DueDate date : due.values()) {
      AnotherTry terms = date.set().again();
      if (terms != null && known.get(date.set().id()) instanceof ItemScore.Scored scored) {
        String first = Assignment.firstOf(date.set().id());
        again.put(date.set().id(), scored.counted());
        if (terms.why() == AnotherTry.Why.CONDUCT) {
          scores.put(first, inPlace(scored));
        } else if (engine
            .rules()
            .anotherTry()
            .map(Resubmission::item)
            .filter(first::equals)
            .isPresent()) {
          second = scored.counted();
        }
      }
    }
    scores.keySet().retainAll(engine.rules().items());
    return new Attempts(scores, second, again);
  }

  private static ItemScore inPlace(ItemScore.Scored scored) {
    return new ItemScore.Scored(
        scored.given(),
        scored.counted(),
        ("Sent again after a decision of the course office; the first try counts no more. "
                + scored.why())
            .strip());
  }

  /**
   * The result, or what is known of it. Where the first try by itself is no fail with another try
   * any more, a second score counts for nothing.
   */
  WorkedOut workOut(ResultEngine engine) {
    WorkedOut first = engine.workOut(scores);
    return second != null && first.kind() == WorkedOut.Kind.MAY_RESUBMIT
        ? engine.workOut(scores, second)
        : first;
  }
}
