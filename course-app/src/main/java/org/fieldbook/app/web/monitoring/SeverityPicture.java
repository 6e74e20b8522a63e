package org.fieldbook.app.web.monitoring;

import java.util.List;
import java.util.function.Function;
import org.fieldbook.assessment.monitoring.Severity;
import org.fieldbook.assessment.monitoring.Severity.Standing;
import org.fieldbook.content.kernel.PersonId;

/**
 * Tutors against the module: for each a point with the interval of 95 %, and all others as a strip.
 */
final class SeverityPicture {

  private static final int NAMES = 190;
  private static final int ROW = 26;
  private static final int TOP = 34;
  private static final int STRIP = 44;
  private static final int EDGE = 14;
  private static final int LONGEST = 24;

  /** In a narrow window the name stands above the line. */
  private static final int NARROW_ROW = 44;

  private final Severity severity;
  private final Function<PersonId, String> names;
  private final double most;

  SeverityPicture(Severity severity, Function<PersonId, String> names) {
    this.severity = severity;
    this.names = names;
    double farthest =
        severity.tutors().stream()
            .mapToDouble(t -> Math.max(Math.abs(t.low()), Math.abs(t.high())))
            .max()
            .orElse(0);
    this.most = Math.max(10, Math.ceil(farthest / 5) * 5);
  }

  /**
   * Draws it.
   *
   * @param named tutors with a line each, from top to bottom
   * @param others tutors in the strip
   */
  String draw(List<Severity.Tutor> named, List<Severity.Tutor> others) {
    return Chart.both(width -> draw(width, named, others));
  }

  private String draw(int width, List<Severity.Tutor> named, List<Severity.Tutor> others) {
    boolean narrow = Chart.isNarrow(width);
    int row = narrow ? NARROW_ROW : ROW;
    int strip = others.isEmpty() ? 0 : narrow ? STRIP + NARROW_ROW - ROW : STRIP;
    int height = TOP + named.size() * row + strip + EDGE;
    Chart chart = new Chart(width, height, label(named.size() + others.size()));
    Scale x = new Scale(narrow ? EDGE : NAMES, width - EDGE, most);
    double step = most > 20 ? 10 : 5;
    for (double at = -Math.floor(most / step) * step; at <= most; at += step) {
      chart
          .line(at == 0 ? "chart-zero" : "chart-grid", x.of(at), TOP - 8, x.of(at), height - EDGE)
          .text("chart-axis", x.of(at), TOP - 14, "middle", SeverityPage.whole(at));
    }
    int y = TOP + (narrow ? NARROW_ROW - 12 : ROW / 2);
    for (Severity.Tutor tutor : named) {
      name(chart, y, shortened(names.apply(tutor.tutor())));
      draw(chart, x, tutor, y);
      y += row;
    }
    if (!others.isEmpty()) {
      name(chart, y + (narrow ? 0 : 10), "The other " + others.size());
      for (Severity.Tutor tutor : others) {
        double at = x.of(tutor.difference());
        chart.line("chart-tick", at, y, at, y + STRIP - 22);
      }
    }
    return chart.drawn();
  }

  private static void name(Chart chart, int y, String name) {
    if (Chart.isNarrow(chart.width())) {
      chart.text("chart-name", EDGE, y - 12, "start", name);
    } else {
      chart.text("chart-name", NAMES - 12, y + 5, "end", name);
    }
  }

  private static void draw(Chart chart, Scale x, Severity.Tutor tutor, int y) {
    String kind = kind(tutor.standing());
    if (tutor.half() > 0) {
      chart.line("chart-bar " + kind, x.of(tutor.low()), y, x.of(tutor.high()), y);
    }
    // A square for who is far: colour is not all that tells them.
    if (kind.equals("is-far")) {
      chart.box("chart-point " + kind, x.of(tutor.difference()) - 5.5, y - 5.5, 11, 11);
    } else {
      chart.circle("chart-point " + kind, x.of(tutor.difference()), y, 4.5);
    }
  }

  private String label(int all) {
    long far = severity.tutors().stream().filter(t -> kind(t.standing()).equals("is-far")).count();
    return "Difference of "
        + all
        + " tutors from the module’s mean, severe on the left. "
        + far
        + " beyond chance. The figures are in the table below.";
  }

  private static String kind(Standing standing) {
    return switch (standing) {
      case SEVERE, GENEROUS -> "is-far";
      case TO_WATCH -> "is-near";
      case ALIKE -> "is-alike";
    };
  }

  /** Where a difference stands between two edges. */
  private record Scale(double from, double to, double most) {

    double of(double difference) {
      return from + (difference + most) / (2 * most) * (to - from);
    }
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
