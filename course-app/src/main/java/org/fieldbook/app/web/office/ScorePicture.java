package org.fieldbook.app.web.office;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.monitoring.Chart;
import org.fieldbook.assessment.monitoring.ReadHeldMarks.Score;

/** The marks of an assignment before their release: held ones upon those that are out already. */
public final class ScorePicture {

  private static final int BINS = 10;
  private static final int EDGE = 40;
  private static final int NARROW_EDGE = 4;
  private static final int TOP = 24;
  private static final int HIGH = 170;
  private static final int FOOT = 34;

  private ScorePicture() {}

  /**
   * A tenth of the marks that can be had; the last has the highest mark, too.
   *
   * @param label from and to
   */
  public record Bin(String label, int held, int out) {

    /** The lowest marks in it: there is no room for more in a narrow window. */
    String from() {
      return label.substring(0, label.indexOf(' '));
    }

    public int getAll() {
      return held + out;
    }
  }

  /** The tenths from the lowest. */
  static List<Bin> bins(int most, List<Score> scores) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int from = most * i / BINS;
      int to = i == BINS - 1 ? most : most * (i + 1) / BINS - 1;
      List<Score> in = scores.stream().filter(s -> s.marks() >= from && s.marks() <= to).toList();
      int held = (int) in.stream().filter(Score::held).count();
      bins.add(new Bin(from + " to " + to, held, in.size() - held));
    }
    return bins;
  }

  static String draw(int most, List<Score> scores) {
    return Chart.both(width -> draw(width, most, scores));
  }

  private static String draw(int across, int most, List<Score> scores) {
    boolean narrow = Chart.isNarrow(across);
    int edge = narrow ? NARROW_EDGE : EDGE;
    List<Bin> bins = bins(most, scores);
    int highest = Math.max(1, bins.stream().mapToInt(Bin::getAll).max().orElse(1));
    double width = (across - 2.0 * edge) / BINS;
    int ground = TOP + HIGH;
    Chart chart =
        new Chart(
            across,
            ground + FOOT,
            "How many scripts have which marks, in tenths of "
                + most
                + ". The figures are in the table below.");
    for (int i = 0; i < BINS; i++) {
      Bin bin = bins.get(i);
      double x = edge + i * width + 3;
      double out = (double) bin.out() / highest * HIGH;
      double held = (double) bin.held() / highest * HIGH;
      chart
          .box("chart-out", x, ground - out, width - 6, out)
          .box("chart-held", x, ground - out - held, width - 6, held)
          .text(
              "chart-axis",
              x + width / 2 - 3,
              ground + 20,
              "middle",
              narrow ? bin.from() : bin.label());
      if (bin.getAll() > 0) {
        chart.text(
            "chart-name",
            x + width / 2 - 3,
            ground - out - held - 6,
            "middle",
            Integer.toString(bin.getAll()));
      }
    }
    return chart.line("chart-zero", edge, ground, across - edge, ground).drawn();
  }
}
