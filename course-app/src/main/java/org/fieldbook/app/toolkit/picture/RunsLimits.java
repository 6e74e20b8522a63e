package org.fieldbook.app.toolkit.picture;

/**
 * How many runs are to be expected of points above and below a median, by the exact distribution of
 * runs at 2.5 per cent in each tail, the points divided as evenly as possible. Fewer than {@code
 * lower} or more than {@code upper} is a signal.
 */
record RunsLimits(int lower, int upper) {

  private static final double TAIL = 0.025;

  /**
   * For so many useful points, from 2.
   *
   * @see <a href="https://doi.org/10.1214/aoms/1177731909">Swed and Eisenhart (1943)</a>
   */
  static RunsLimits of(int points) {
    int above = (points + 1) / 2;
    int below = points / 2;
    int lower = 2;
    double fewer = chance(above, below, lower);
    while (fewer <= TAIL) {
      lower++;
      fewer += chance(above, below, lower);
    }
    int upper = points;
    double more = chance(above, below, upper);
    while (more <= TAIL) {
      upper--;
      more += chance(above, below, upper);
    }
    return new RunsLimits(lower, upper);
  }

  /** That so many points of two kinds in random order make exactly so many runs. */
  private static double chance(int above, int below, int runs) {
    int half = runs / 2;
    double ways =
        runs % 2 == 0
            ? 2 * choose(above - 1, half - 1) * choose(below - 1, half - 1)
            : choose(above - 1, half) * choose(below - 1, half - 1)
                + choose(above - 1, half - 1) * choose(below - 1, half);
    return ways / choose(above + below, above);
  }

  private static double choose(int of, int some) {
    if (some < 0 || some > of) {
      return 0;
    }
    double ways = 1;
    for (int i = 1; i <= some; i++) {
      ways = ways * (of - some + i) / i;
    }
    return ways;
  }

  boolean holds(int runs) {
    return runs >= lower && runs <= upper;
  }
}
