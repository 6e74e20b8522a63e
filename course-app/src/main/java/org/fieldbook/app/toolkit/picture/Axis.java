package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale with round steps.
 *
 * @param least and {@code greatest} its ends, whole numbers of steps
 */
record Axis(double least, double greatest, double step) {

  /** That holds both values, with about so many steps. */
  static Axis of(double least, double greatest, int steps) {
    double from = Math.min(least, greatest);
    double to = greatest > from ? greatest : from + 1;
    double rough = (to - from) / steps;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    double step = power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    return new Axis(Math.floor(from / step) * step, Math.ceil(to / step) * step, step);
  }

  /** Where a value stands between two places. */
  double at(double value, double from, double to) {
    return from + (value - least) / (greatest - least) * (to - from);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((greatest - least) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(least + i * step);
    }
    return ticks;
  }
}
