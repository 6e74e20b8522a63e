package org.fieldbook.app.web.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tutors gave a sample script in all: a dot for each, one's own, and what was agreed. */
public final class SpreadPicture {

  private static final int EDGE = 24;
  private static final int HEIGHT = 150;
  private static final int GROUND = 110;
  private static final int DOT = 11;
  private static final int PARTS = 10;
  private static final int HIGHEST = 6;

  private SpreadPicture() {}

  /**
   * Draws it.
   *
   * @param most all marks that can be had
   * @param others totals of other tutors
   */
  public static String draw(int most, int agreed, int mine, List<Integer> others) {
    Chart chart =
        new Chart(
            HEIGHT,
            "Totals on a line from 0 to "
                + most
                + ": agreed "
                + agreed
                + ", yours "
                + mine
                + ", and "
                + others.size()
                + " of other tutors. The figures are in the table below.");
    chart.line("chart-zero", x(0, most), GROUND, x(most, most), GROUND);
    for (int i = 0; i <= PARTS; i++) {
      double at = (double) most * i / PARTS;
      chart
          .line("chart-grid", x(at, most), GROUND, x(at, most), GROUND + 6)
          .text("chart-axis", x(at, most), GROUND + 22, "middle", Long.toString(Math.round(at)));
    }
    chart
        .line("chart-agreed", x(agreed, most), 26, x(agreed, most), GROUND)
        .text("chart-name", x(agreed, most), 18, "middle", "Agreed " + agreed);
    Map<Integer, Integer> stacked = new HashMap<>();
    for (int total : others) {
      int level = Math.min(HIGHEST, stacked.merge(total, 1, Integer::sum)) - 1;
      chart.circle("chart-point is-alike", x(total, most), GROUND - 8 - level * DOT, 4.5);
    }
    return chart
        .box("chart-point is-far", x(mine, most) - 6, GROUND - 6, 12, 12)
        .text("chart-name", x(mine, most), GROUND + 38, "middle", "Yours " + mine)
        .drawn();
  }

  private static double x(double total, int most) {
    return EDGE + total / Math.max(1, most) * (Chart.WIDTH - 2 * EDGE);
  }
}
