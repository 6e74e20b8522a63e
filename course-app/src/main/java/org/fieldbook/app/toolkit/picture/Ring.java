package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order of nodes round a ring that brings together what is tied, so that most ties are short.
 * The same map always comes to the same order.
 */
final class Ring {

  /** More nodes than this stand as they come from the first round: more would take too long. */
  private static final int TOO_MANY = 40;

  private static final int ROUNDS = 6;

  private Ring() {}

  static List<Integer> order(Ties map) {
    int count = map.nodes().size();
    List<Integer> order = new ArrayList<>();
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer n) -> -map.tiesOf(n)))
                .toList());
    while (!left.isEmpty()) {
      int next = order.isEmpty() ? left.get(0) : closest(map, order.get(order.size() - 1), left);
      order.add(next);
      left.remove(Integer.valueOf(next));
    }
    if (count <= TOO_MANY) {
      improve(map, order);
    }
    return order;
  }

  private static int closest(Ties map, int to, List<Integer> left) {
    return left.stream()
        .max(
            Comparator.comparingInt(
                (Integer n) ->
                    map.ties().stream()
                        .filter(t -> t.joins(n) && t.joins(to))
                        .mapToInt(t -> 1 + t.strength())
                        .sum()))
        .orElse(left.get(0));
  }

  /** Exchanges two as long as that makes the ties shorter. */
  private static void improve(Ties map, List<Integer> order) {
    int count = order.size();
    int[] place = new int[count];
    for (int i = 0; i < count; i++) {
      place[order.get(i)] = i;
    }
    double best = length(map, place);
    for (int round = 0; round < ROUNDS; round++) {
      double before = best;
      for (int a = 0; a < count; a++) {
        for (int b = a + 1; b < count; b++) {
          swap(place, a, b);
          double now = length(map, place);
          if (now < best - 1e-9) {
            best = now;
          } else {
            swap(place, a, b);
          }
        }
      }
      if (before - best < 1e-9) {
        break;
      }
    }
    for (int node = 0; node < count; node++) {
      order.set(place[node], node);
    }
  }

  private static void swap(int[] place, int a, int b) {
    int kept = place[a];
    place[a] = place[b];
    place[b] = kept;
  }

  private static double length(Ties map, int[] place) {
    double length = 0;
    for (Ties.Tie tie : map.ties()) {
      int apart = Math.abs(place[tie.from()] - place[tie.to()]);
      int round = Math.min(apart, place.length - apart);
      length += (1 + tie.strength()) * Math.sin(Math.PI * round / place.length);
    }
    return length;
  }
}
