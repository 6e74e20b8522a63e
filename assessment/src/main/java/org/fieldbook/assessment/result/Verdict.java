package org.fieldbook.assessment.result;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a better score can make a result worse by a set of rules.
 *
 * @param lower a case in which it does; empty when none was found
 * @param lostTry a case in which the result stays a fail, but a better score takes another try
 *     away; empty when none was found
 * @param complete whether every case was looked at, and not only many
 * @param cases how many pairs of score sets were compared
 */
public record Verdict(
    Optional<CounterExample> lower,
    Optional<CounterExample> lostTry,
    boolean complete,
    long cases) {

  /** Whether no better score was found to make a result worse. */
  public boolean holds() {
    return lower.isEmpty();
  }

  /**
   * Two sets of scores that differ in one item.
   *
   * @param item the one that is better in the second
   * @param scores the first set; null for what was not submitted
   * @param to the better score
   * @param before what the first set amounts to
   * @param after what the second amounts to
   */
  public record CounterExample(
      String item,
      Map<String, @Nullable Integer> scores,
      int to,
      WorkedOut before,
      WorkedOut after) {

    /** The score that the item has in the first set; null when it was not submitted. */
    public @Nullable Integer from() {
      return scores.get(item);
    }
  }
}
