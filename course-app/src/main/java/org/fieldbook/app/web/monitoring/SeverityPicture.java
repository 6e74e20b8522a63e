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
    int height = TOP + named.size() * ROW + (others.isEmpty() ? 0 : STRIP) + EDGE;
    Chart chart = new Chart(height, label(named.size() + others.size()));
    double step = most > 20 ? 10 : 5;
    for (double at = -Math.floor(most / step) * step; at <= most; at += step) {
      chart
          .line(at == 0 ? "chart-zero" : "chart-grid", x(at), TOP - 8, x(at), height - EDGE)
          .text("chart-axis", x(at), TOP - 14, "middle", SeverityPage.whole(at));
    }
    int y = TOP + ROW / 2;
    for (Severity.Tutor tutor : named) {
      draw(chart, tutor, y);
      y += ROW;
    }
    if (!others.isEmpty()) {
      chart.text("chart-name", NAMES - 12, y + 15, "end", "The other " + others.size());
      for (Severity.Tutor tutor : others) {
        chart.line("chart-tick", x(tutor.difference()), y, x(tutor.difference()), y + STRIP - 22);
      }
    }
    return chart.drawn();
  }

  private void draw(Chart chart, Severity.Tutor tutor, int y) {
    String kind = kind(tutor.standing());
    chart.text("chart-name", NAMES - 12, y + 5, "end", shortened(names.apply(tutor.tutor())));
    if (tutor.half() > 0) {
      chart.line("chart-bar " + kind, x(tutor.low()), y, x(tutor.high()), y);
    }
    // A square for who is far: colour is not all that tells them.
    if (kind.equals("is-far")) {
      chart.box("chart-point " + kind, x(tutor.difference()) - 5.5, y - 5.5, 11, 11);
    } else {
      chart.circle("chart-point " + kind, x(tutor.difference()), y, 4.5);
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

  private double x(double difference) {
    return NAMES + (difference + most) / (2 * most) * (Chart.WIDTH - NAMES - EDGE);
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
