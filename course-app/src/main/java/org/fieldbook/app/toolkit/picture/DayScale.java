package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where days stand on a line: to one scale, but a gap much longer than most is broken, and says how
 * long it is.
 */
final class DayScale {

  /** A gap this many times as long as the middling one is broken. */
  private static final int MUCH = 4;

  private static final int NEVER_BROKEN = 14;

  /** A gap that is not to scale, with where it begins and ends on the line. */
  record Break(double from, double to, String span) {}

  private final Map<LocalDate, Double> places = new TreeMap<>();
  private final List<Break> breaks = new ArrayList<>();

  /**
   * @param days each once, in order
   */
  DayScale(List<LocalDate> days, double length) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    List<Long> inOrder = gaps.stream().sorted().toList();
    long middling = inOrder.isEmpty() ? 1 : inOrder.get((inOrder.size() - 1) / 2);
    long cap = Math.max(NEVER_BROKEN, MUCH * middling);
    // What is broken is no longer than it must be to be seen.
    long broken = Math.max(NEVER_BROKEN / 2, cap / 2);
    long kept = gaps.stream().mapToLong(g -> g > cap ? broken : g).sum();
    double unit = kept == 0 ? 0 : length / kept;
    double at = 0;
    for (int i = 0; i < days.size(); i++) {
      if (i > 0) {
        long gap = gaps.get(i - 1);
        double next = at + (gap > cap ? broken : gap) * unit;
        if (gap > cap) {
          breaks.add(new Break(at, next, Days.span(gap)));
        }
        at = next;
      }
      places.put(days.get(i), at);
    }
  }

  double at(LocalDate day) {
    return places.getOrDefault(day, 0.0);
  }

  List<Break> breaks() {
    return breaks;
  }
}
