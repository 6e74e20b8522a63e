package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    List<Integer> replaceable = new ArrayList<>();
    for (int k = 0; k < items.length; k++) {
      if (shares[k] > 0 && (!rule.ifSubmitted() || scores[items[k]] != Tally.NOT_SUBMITTED)) {
        replaceable.add(k);
      }
    }
    if (rule.choose() == Substitution.Choose.LOWEST) {
      return replaced(
          replaceable.stream()
              .sorted(Comparator.comparingInt(k -> plain[items[k]]))
              .limit(rule.items())
              .toList(),
          plain);
    }
    return best(replaceable, 0, new ArrayList<>(), plain, plain);
  }

  /** Tries every choice of items to replace, and answers with the scores of the most helpful. */
  private int[] best(
      List<Integer> replaceable, int from, List<Integer> chosen, int[] plain, int[] known) {
    int[] tried = replaced(chosen, plain);
    int[] best = sum(tried) > sum(known) ? tried : known;
    if (chosen.size() < rule.items()) {
      for (int n = from; n < replaceable.size(); n++) {
        chosen.add(replaceable.get(n));
        best = best(replaceable, n + 1, chosen, plain, best);
        chosen.remove(chosen.size() - 1);
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

  private int[] replaced(List<Integer> chosen, int[] plain) {
    int sum = 0;
    int weighed = 0;
    for (int k = 0; k < items.length; k++) {
      if (!chosen.contains(k)) {
        sum += shares[k] * plain[items[k]];
        weighed += shares[k];
      }
    }
    int substitute = (int) Tally.rounded(sum, weighed);
    int[] used = plain.clone();
    for (int k : chosen) {
      used[items[k]] = Math.max(used[items[k]], substitute);
    }
    return used;
  }
}
