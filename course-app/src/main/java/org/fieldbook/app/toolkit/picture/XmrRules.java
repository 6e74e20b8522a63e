package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A control chart of single values and moving ranges (XmR), after Shewhart: the mean of the
 * baseline, limits at 2.66 mean moving ranges, and its signals.
 *
 * @param movingRange mean of the differences between neighbours
 * @param lowerAtZero whether the lower limit would be below zero, where no count or rate can be
 */
record XmrRules(
    BigDecimal mean,
    BigDecimal movingRange,
    BigDecimal lower,
    BigDecimal upper,
    boolean lowerAtZero,
    List<RunSignal> signals) {

  private static final BigDecimal WIDTH = new BigDecimal("2.66");

  /** Below so many points limits are provisional. */
  static final int ENOUGH = 12;

  XmrRules {
    signals = List.copyOf(signals);
  }

  /** Lengths of the rules: in a row on one side, and rising or falling. */
  record Lengths(int oneSide, int rising) {}

  /** Needs a baseline of two values. */
  static XmrRules of(RunSeries series, BigDecimal movingRange, Lengths lengths) {
    BigDecimal mean = series.mean();
    BigDecimal reach = movingRange.multiply(WIDTH);
    BigDecimal upper = mean.add(reach);
    BigDecimal natural = mean.subtract(reach);
    List<BigDecimal> values = series.values();
    boolean countOrRate = values.stream().allMatch(v -> v.signum() >= 0);
    boolean atZero = countOrRate && natural.signum() < 0;
    List<RunSignal> signals = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int outside =
          values.get(i).compareTo(upper) > 0 ? 1 : values.get(i).compareTo(natural) < 0 ? -1 : 0;
      if (outside != 0) {
        signals.add(new RunSignal("outside", List.of(i), outside));
      }
    }
    signals.addAll(
        rows("one side", values.size(), lengths.oneSide(), i -> values.get(i).compareTo(mean)));
    signals.addAll(rising(values, lengths.rising()));
    signals.addAll(outerThird(values, mean, reach.doubleValue() * 2 / 3));
    return new XmrRules(
        mean, movingRange, atZero ? BigDecimal.ZERO : natural, upper, atZero, signals);
  }

  /** Points in a row with the same sign. */
  private static List<RunSignal> rows(String kind, int count, int length, IntUnaryOperator sign) {
    List<RunSignal> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || sign.applyAsInt(i) != sign.applyAsInt(from)) {
        if (i - from >= length && sign.applyAsInt(from) != 0) {
          List<Integer> points = IntStream.range(from, i).boxed().toList();
          found.add(new RunSignal(kind, points, sign.applyAsInt(from)));
        }
        from = i;
      }
    }
    return found;
  }

  /** The first of a row counts too: it is the one before the first step. */
  private static List<RunSignal> rising(List<BigDecimal> values, int length) {
    return rows(
            "rising",
            Math.max(0, values.size() - 1),
            length - 1,
            i -> values.get(i + 1).compareTo(values.get(i)))
        .stream()
        .map(s -> new RunSignal(s.kind(), from(s.first(), s.last() + 1), s.side()))
        .toList();
  }

  private static List<Integer> from(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** Two of three in a row far out on the same side; neighbours that overlap are one signal. */
  private static List<RunSignal> outerThird(List<BigDecimal> values, BigDecimal mean, double far) {
    List<RunSignal> found = new ArrayList<>();
    for (int side : new int[] {1, -1}) {
      List<Integer> open = new ArrayList<>();
      int last = -1;
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).subtract(mean).doubleValue() * side > far) {
          if (last >= 0 && i - last <= 2) {
            if (open.isEmpty()) {
              open.add(last);
            }
            open.add(i);
          } else {
            close(found, open, side);
          }
          last = i;
        }
      }
      close(found, open, side);
    }
    return found;
  }

  private static void close(List<RunSignal> found, List<Integer> open, int side) {
    if (!open.isEmpty()) {
      found.add(new RunSignal("outer third", open, side));
      open.clear();
    }
  }
}
