package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rules of a run chart after Perla, Provost and Murray (2011): a shift, a trend, the number of
 * runs. Points on the median count for none but the trend.
 *
 * @param useful points that are not on the median
 * @param limits of the number of runs; absent where there are too few useful points for the test
 */
record RunRules(
    BigDecimal median, int useful, int runs, Optional<RunsLimits> limits, List<RunSignal> signals) {

  RunRules {
    signals = List.copyOf(signals);
  }

  /** Lengths of the rules. */
  record Lengths(int shift, int trend, int useful) {}

  static RunRules of(RunSeries series, Lengths lengths) {
    BigDecimal median = series.median();
    List<BigDecimal> values = series.values();
    List<List<Integer>> runs = runs(values, median);
    int useful = runs.stream().mapToInt(List::size).sum();
    Optional<RunsLimits> limits =
        useful < lengths.useful() ? Optional.empty() : Optional.of(RunsLimits.of(useful));
    List<RunSignal> signals = new ArrayList<>();
    runs.stream()
        .filter(run -> run.size() >= lengths.shift())
        .forEach(
            run ->
                signals.add(new RunSignal("shift", run, values.get(run.get(0)).compareTo(median))));
    signals.addAll(trends(values, lengths.trend()));
    limits
        .filter(l -> !l.holds(runs.size()))
        .ifPresent(
            l -> signals.add(new RunSignal("runs", List.of(), runs.size() < l.lower() ? -1 : 1)));
    return new RunRules(median, useful, runs.size(), limits, signals);
  }

  /** Points in a row on one side of the median, those on it left out. */
  static List<List<Integer>> runs(List<BigDecimal> values, BigDecimal median) {
    List<List<Integer>> runs = new ArrayList<>();
    int side = 0;
    for (int i = 0; i < values.size(); i++) {
      int here = values.get(i).compareTo(median);
      if (here != 0) {
        if (here != side) {
          runs.add(new ArrayList<>());
          side = here;
        }
        runs.get(runs.size() - 1).add(i);
      }
    }
    return runs;
  }

  /** Points in a row that each rise, or each fall; one equal to the one before is passed over. */
  static List<RunSignal> trends(List<BigDecimal> values, int length) {
    List<Integer> changing =
        IntStream.range(0, values.size())
            .filter(i -> i == 0 || values.get(i).compareTo(values.get(i - 1)) != 0)
            .boxed()
            .toList();
    List<RunSignal> trends = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= changing.size(); i++) {
      boolean goesOn =
          i < changing.size()
              && (i - from < 2 || step(values, changing, i) == step(values, changing, i - 1));
      if (!goesOn) {
        if (i - from >= length) {
          trends.add(
              new RunSignal("trend", changing.subList(from, i), step(values, changing, i - 1)));
        }
        from = i - 1;
      }
    }
    return trends;
  }

  private static int step(List<BigDecimal> values, List<Integer> places, int i) {
    return values.get(places.get(i)).compareTo(values.get(places.get(i - 1)));
  }
}
