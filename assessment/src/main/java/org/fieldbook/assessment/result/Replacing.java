package org.fieldbook.assessment.result;

/** A substitution at work on one component. */
final class Replacing {

  private final Substitution rule;
  private final int[] items;
  private final int[] shares;

  /** The component's items, as places in the table of scores, and their shares of it. */
  Replacing(Substitution rule, int[] items, int[] shares) {
    this.rule = rule;
    this.items = items;
    this.shares = shares;
  }

  /**
   * The scores that are added up.
   *
   * @param scores as they are known, with {@link Tally#NOT_SUBMITTED}
   * @param plain the same with 0 for it
   */
  int[] in(int[] scores, int[] plain) {
    boolean[] replaceable = new boolean[items.length];
    for (int k = 0; k < items.length; k++) {
      replaceable[k] =
          shares[k] > 0 && (!rule.ifSubmitted() || scores[items[k]] != Tally.NOT_SUBMITTED);
    }
    boolean[] chosen = new boolean[items.length];
    if (rule.choose() == Substitution.Choose.MOST_HELPFUL) {
      return best(replaceable, 0, chosen, rule.items(), plain, plain);
    }
    for (int n = 0; n < rule.items(); n++) {
      int lowest = -1;
      for (int k = 0; k < items.length; k++) {
        if (replaceable[k]
            && !chosen[k]
            && (lowest < 0 || plain[items[k]] < plain[items[lowest]])) {
          lowest = k;
        }
      }
      if (lowest >= 0) {
        chosen[lowest] = true;
      }
    }
    return replaced(chosen, plain);
  }

  /** Tries every choice of items to replace, and answers with the scores of the most helpful. */
  private int[] best(
      boolean[] replaceable, int from, boolean[] chosen, int left, int[] plain, int[] known) {
    int[] tried = replaced(chosen, plain);
    int[] best = sum(tried) > sum(known) ? tried : known;
    for (int k = from; left > 0 && k < items.length; k++) {
      if (replaceable[k]) {
        chosen[k] = true;
        best = best(replaceable, k + 1, chosen, left - 1, plain, best);
        chosen[k] = false;
      }
    }
    return best;
  }

  private long sum(int[] used) {
    long sum = 0;
    for (int k = 0; k < items.length; k++) {
      sum += (long) shares[k] * used[items[k]];
    }
    return sum;
  }

  private int[] replaced(boolean[] chosen, int[] plain) {
    int sum = 0;
    int weighed = 0;
    for (int k = 0; k < items.length; k++) {
      if (!chosen[k]) {
        sum += shares[k] * plain[items[k]];
        weighed += shares[k];
      }
    }
    int substitute = (int) Tally.rounded(sum, weighed);
    int[] used = plain.clone();
    for (int k = 0; k < items.length; k++) {
      if (chosen[k]) {
        used[items[k]] = Math.max(used[items[k]], substitute);
      }
    }
    return used;
  }
}
