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
    return Chart.both(width -> draw(width, most, agreed, mine, others));
  }

  private static String draw(int width, int most, int agreed, int mine, List<Integer> others) {
    Scale x = total -> EDGE + total / Math.max(1, most) * (width - 2 * EDGE);
    int parts = Chart.isNarrow(width) ? PARTS / 2 : PARTS;
    Chart chart =
        new Chart(
            width,
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
    chart.line("chart-zero", x.of(0), GROUND, x.of(most), GROUND);
    for (int i = 0; i <= parts; i++) {
      double at = (double) most * i / parts;
      chart
          .line("chart-grid", x.of(at), GROUND, x.of(at), GROUND + 6)
          .text("chart-axis", x.of(at), GROUND + 22, "middle", Long.toString(Math.round(at)));
    }
    chart
        .line("chart-agreed", x.of(agreed), 26, x.of(agreed), GROUND)
        .text("chart-name", x.of(agreed), 18, anchor(agreed, most), "Agreed " + agreed);
    Map<Integer, Integer> stacked = new HashMap<>();
    for (int total : others) {
      int level = Math.min(HIGHEST, stacked.merge(total, 1, Integer::sum)) - 1;
      chart.circle("chart-point is-alike", x.of(total), GROUND - 8 - level * DOT, 4.5);
    }
    return chart
        .box("chart-point is-far", x.of(mine) - 6, GROUND - 6, 12, 12)
        .text("chart-name", x.of(mine), GROUND + 38, anchor(mine, most), "Yours " + mine)
        .drawn();
  }

  /** Words at an end of the line stay inside the picture. */
  private static String anchor(int total, int most) {
    return total * 10 < most ? "start" : total * 10 > most * 9 ? "end" : "middle";
  }

  /** Where a total stands. */
  private interface Scale {
    double of(double total);
  }
}
