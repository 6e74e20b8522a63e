package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every pair of score sets that can differ in their result by one mark. Items that no rule names
 * count only by the sum of their component, so one set of scores stands for all that have the same
 * sum, and of items with the same share one is enough to be raised.
 */
final class EveryCase {

  private static final int HIGHEST = 100;
  private static final long TOO_MANY = Long.MAX_VALUE;

  private final int items;
  private final List<Axis> axes = new ArrayList<>();
  private final boolean possible;

  /**
   * What varies by itself: the sum of a component, or an item that a rule names.
   *
   * @param members places of the items
   * @param values what their scores can be
   * @param rises pairs of scores that differ by one mark
   */
  private record Axis(int[] members, List<int[]> values, List<int[][]> rises) {}

  EveryCase(ResultRules rules, List<String> names) {
    this.items = names.size();
    this.possible = rules.replacing().isEmpty();
    if (!possible) {
      return;
    }
    Set<String> named = named(rules);
    for (Component component : rules.components()) {
      List<Map.Entry<String, Integer>> plain =
          component.items().entrySet().stream()
              .filter(e -> e.getValue() > 0 && !named.contains(e.getKey()))
              .toList();
      if (!plain.isEmpty()) {
        axes.add(sums(plain, names));
      }
    }
    for (String item : names) {
      if (named.contains(item)) {
        axes.add(single(names.indexOf(item)));
      }
    }
  }

  private static Set<String> named(ResultRules rules) {
    Set<String> named = new HashSet<>(rules.itemThresholds().keySet());
    named.addAll(rules.noResult());
    rules.anotherTry().ifPresent(r -> named.add(r.item()));
    for (FailCondition condition : rules.failConditions()) {
      if (condition instanceof FailCondition.ItemBelow below) {
        named.add(below.item());
      } else if (condition instanceof FailCondition.NotSubmitted unsent) {
        named.add(unsent.item());
      }
    }
    return named;
  }

  /** How many pairs there are; very many when they cannot be listed. */
  long count() {
    if (!possible) {
      return TOO_MANY;
    }
    long count = 0;
    for (Axis axis : axes) {
      double product = axis.rises().size();
      for (Axis other : axes) {
        product *= other == axis ? 1 : other.values().size();
      }
      if (product > Integer.MAX_VALUE) {
        return TOO_MANY;
      }
      count += (long) product;
    }
    return count;
  }

  /** Hands over every pair, the lower first. The arrays are used again for the next pair. */
  void forEach(BiConsumer<int[], int[]> pair) {
    for (Axis axis : axes) {
      List<Axis> others = axes.stream().filter(a -> a != axis).toList();
      rest(others, 0, axis, new int[items], new int[items], pair);
    }
  }

  private static void rest(
      List<Axis> others,
      int next,
      Axis raised,
      int[] before,
      int[] after,
      BiConsumer<int[], int[]> pair) {
    if (next < others.size()) {
      Axis axis = others.get(next);
      for (int[] value : axis.values()) {
        put(axis, value, before);
        put(axis, value, after);
        rest(others, next + 1, raised, before, after, pair);
      }
      return;
    }
    for (int[][] rise : raised.rises()) {
      put(raised, rise[0], before);
      put(raised, rise[1], after);
      pair.accept(before, after);
    }
  }

  private static void put(Axis axis, int[] value, int[] scores) {
    for (int m = 0; m < value.length; m++) {
      scores[axis.members()[m]] = value[m];
    }
  }

  private static Axis single(int item) {
    List<int[]> values = new ArrayList<>();
    List<int[][]> rises = new ArrayList<>();
    for (int score = Tally.NOT_SUBMITTED; score <= HIGHEST; score++) {
      values.add(new int[] {score});
      if (score < HIGHEST) {
        rises.add(new int[][] {{score}, {score + 1}});
      }
    }
    return new Axis(new int[] {item}, values, rises);
  }

  private static Axis sums(List<Map.Entry<String, Integer>> plain, List<String> names) {
    int[] members = plain.stream().mapToInt(e -> names.indexOf(e.getKey())).toArray();
    int[] shares = plain.stream().mapToInt(Map.Entry::getValue).toArray();
    List<int[][]> rises = new ArrayList<>();
    Set<Integer> raised = new HashSet<>();
    for (int item = 0; item < shares.length; item++) {
      if (raised.add(shares[item])) {
        for (int[] scores : reached(shares, item)) {
          int[] better = scores.clone();
          better[item]++;
          rises.add(new int[][] {scores, better});
        }
      }
    }
    return new Axis(members, reached(shares, -1), rises);
  }

  /**
   * For each sum that can be reached a set of scores that has it; one item may be kept below 100.
   */
  private static List<int[]> reached(int[] shares, int below) {
    int most = HIGHEST * Arrays.stream(shares).sum();
    int @Nullable [][] bySum = new int[most + 1][];
    bySum[0] = new int[shares.length];
    for (int item = 0; item < shares.length; item++) {
      int highest = item == below ? HIGHEST - 1 : HIGHEST;
      for (int sum = most; sum >= 0; sum--) {
        int[] without = bySum[sum];
        if (without == null || without[item] > 0) {
          continue;
        }
        for (int score = 1; score <= highest; score++) {
          int with = sum + score * shares[item];
          if (with <= most && bySum[with] == null) {
            int[] scores = without.clone();
            scores[item] = score;
            bySum[with] = scores;
          }
        }
      }
    }
    List<int[]> reached = new ArrayList<>();
    for (int[] scores : bySum) {
      if (scores != null) {
        reached.add(scores);
      }
    }
    return reached;
  }
}
