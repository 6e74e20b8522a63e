package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.SOFT;
import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.picture.RunSeries.Point;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Points joined in equal steps, with centre line, limits, target, breaks between phases and notes.
 * Points of a signal are ringed; the rules stand beneath.
 */
final class RunChartPicture {

  private static final double TOP = 36;
  private static final int NOTES = 12;

  private final RunChart chart;
  private final RunChartInWords words;
  private final double width;
  private final double high;
  private final Axis axis;
  private final double left;

  private RunChartPicture(RunChart chart, double width) {
    this.chart = chart;
    this.words = new RunChartInWords(chart);
    this.width = width;
    this.high = width > 400 ? 260 : 220;
    List<BigDecimal> shown = new ArrayList<>(chart.series().values());
    shown.add(chart.centre());
    chart.target().ifPresent(shown::add);
    chart.xmr().ifPresent(x -> shown.addAll(List.of(x.lower(), x.upper())));
    double least = shown.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double most = shown.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    this.axis = Axis.of(least >= 0 && least < most / 2 ? 0 : least, most, 5);
    this.left =
        12
            + axis.ticks().stream()
                .mapToDouble(t -> Lettering.width(Figures.shortly(t), SOFT))
                .max()
                .orElse(0);
  }

  static Picture of(ToolPicture spec, Material material) {
    RunChart chart = RunChart.of(spec, material);
    RunChartInWords words = new RunChartInWords(chart);
    String table = spec.must("table");
    return new Picture(
        "run-chart",
        spec.title(),
        words.sentence(),
        List.of(),
        chart.points().isEmpty()
            ? Lacking.drawing(
                Lacking.fill(
                    material.field(table),
                    List.of(
                        material.column(table, spec.must("when")),
                        material.column(table, spec.must("value")))))
            : List.of(
                new RunChartPicture(chart, 320).drawing(Drawing.Size.NARROW),
                new RunChartPicture(chart, 640).drawing(Drawing.Size.WIDE)),
        words.table(spec.title(), table));
  }

  private double x(int i) {
    int count = chart.points().size();
    double room = width - left - 20;
    return left + 10 + (count == 1 ? room / 2 : i * room / (count - 1));
  }

  private double y(BigDecimal value) {
    return axis.at(value.doubleValue(), TOP + high, TOP);
  }

  private Drawing drawing(Drawing.Size size) {
    Canvas canvas = new Canvas();
    scale(canvas);
    phases(canvas);
    lines(canvas);
    points(canvas);
    double end = key(canvas, TOP + high + 44);
    end = notes(canvas, end);
    for (String rule : words.rules()) {
      end = canvas.soft(rule, 0, end, width, 8) + 2;
    }
    return new Drawing(size, width, end - 8, canvas.markup());
  }

  private void scale(Canvas canvas) {
    if (!chart.unit().isEmpty()) {
      canvas.text(
          "label-soft", Lettering.lines(chart.unit(), width, SOFT, 1).get(0), 0, 15, "start");
    }
    for (double tick : axis.ticks()) {
      double y = y(BigDecimal.valueOf(tick));
      canvas.line("web", left, y, width, y);
      canvas.text("label-soft", Figures.shortly(tick), left - 6, y + 5, "end");
    }
    int count = chart.points().size();
    int most = Math.max(1, (int) ((width - left) / 96));
    int step = Math.max(1, (int) Math.ceil((count - 1.0) / most));
    for (int i = 0; i < count; i += step) {
      double x = x(i);
      canvas.line("axis-tick", x, TOP + high, x, TOP + high + 5);
      String day = Figures.said(chart.points().get(i).day());
      boolean first = x < left + 40;
      double end = first ? left + Lettering.width(day, SOFT) : x + Lettering.width(day, SOFT) / 2;
      if (first || end <= width) {
        canvas.text(
            "label-soft", day, first ? left : x, TOP + high + 19, first ? "start" : "middle");
      }
    }
  }

  private void phases(Canvas canvas) {
    List<Point> points = chart.points();
    double free = 0;
    for (int i = 0; i < points.size(); i++) {
      String phase = points.get(i).phase();
      if (phase.isEmpty() || (i > 0 && phase.equals(points.get(i - 1).phase()))) {
        continue;
      }
      double x = i == 0 ? left : (x(i - 1) + x(i)) / 2;
      if (i > 0) {
        canvas.line("phase", x, TOP - 12, x, TOP + high);
      }
      double room = Math.min(width - x - 4, 120);
      String name = Lettering.lines(phase, Math.max(room, 30), SOFT, 1).get(0);
      if (x >= free && room >= 30) {
        canvas.text("label-soft", name, x + 4, TOP - 4, "start");
        free = x + 8 + Lettering.width(name, SOFT);
      }
    }
  }

  private void lines(Canvas canvas) {
    level(canvas, "centre", chart.centre());
    chart
        .xmr()
        .ifPresent(
            x -> {
              level(canvas, "limit", x.upper());
              level(canvas, "limit", x.lower());
            });
    chart.target().ifPresent(t -> level(canvas, "target", t));
  }

  private void level(Canvas canvas, String kind, BigDecimal value) {
    canvas.line(kind, left, y(value), width, y(value));
  }

  private void points(Canvas canvas) {
    List<Point> points = chart.points();
    Set<Integer> ringed = new HashSet<>();
    chart.signals().forEach(s -> ringed.addAll(s.points()));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      path.append(i == 0 ? 'M' : 'L').append(number(x(i))).append(' ');
      path.append(number(y(points.get(i).value())));
    }
    canvas.path("run-line", path.toString());
    double step = points.size() > 1 ? x(1) - x(0) : 20;
    double radius = Math.max(1.5, Math.min(4, step / 2.5));
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double x = x(i);
      double y = y(point.value());
      canvas.open("point-of", said(point));
      canvas.circle("run-point", x, y, radius);
      if (ringed.contains(i)) {
        canvas.circle("ring", x, y, radius + 3.5);
      }
      canvas.close();
    }
    List<Point> noted = noted();
    for (int n = 0; n < noted.size(); n++) {
      Point point = noted.get(n);
      double x = x(points.indexOf(point));
      double y = y(point.value());
      boolean above = y > TOP + 26;
      canvas.text(
          "note-number",
          Integer.toString(n + 1),
          x,
          above ? y - radius - 8 : y + radius + 19,
          "middle");
    }
  }

  /** Notes that have room for their number, from the first. */
  private List<Point> noted() {
    List<Point> noted = new ArrayList<>();
    double free = 0;
    for (int i = 0; i < chart.points().size() && noted.size() < NOTES; i++) {
      if (!chart.points().get(i).note().isEmpty() && x(i) >= free) {
        noted.add(chart.points().get(i));
        free = x(i) + 18;
      }
    }
    return noted;
  }

  private static String said(Point point) {
    return Figures.said(point.day())
        + ": "
        + Figures.plain(point.value())
        + (point.note().isEmpty() ? "" : ", " + point.note());
  }

  private double key(Canvas canvas, double top) {
    double y = top;
    y = sample(canvas, "centre", chart.centreName() + " " + words.number(chart.centre()), y);
    if (chart.xmr().isPresent()) {
      XmrRules x = chart.xmr().get();
      String limits =
          (chart.series().baseline() < XmrRules.ENOUGH ? "Provisional limits " : "Limits ")
              + words.number(x.lower())
              + " and "
              + words.number(x.upper());
      y = sample(canvas, "limit", limits, y);
    }
    if (chart.target().isPresent()) {
      y = sample(canvas, "target", "Target " + Figures.plain(chart.target().get()), y);
    }
    if (chart.signals().stream().anyMatch(s -> !s.points().isEmpty())) {
      canvas.circle("run-point", 17, y - 5, 3.5).circle("ring", 17, y - 5, 7);
      y = canvas.text("key-name", "Part of a signal", 44, y, width - 44, 1) + 3;
    }
    return y + 4;
  }

  private double sample(Canvas canvas, String kind, String said, double y) {
    canvas.line(kind, 0, y - 5, 34, y - 5);
    return canvas.text("key-name", said, 44, y, width - 44, 2) + 3;
  }

  private double notes(Canvas canvas, double top) {
    double y = top;
    List<Point> noted = noted();
    for (int n = 0; n < noted.size(); n++) {
      Point point = noted.get(n);
      canvas.text("key-number", Integer.toString(n + 1), 18, y, "end");
      String said = Figures.said(point.day()) + ": " + point.note();
      y = canvas.text("key-name", said, 26, y, width - 26, 3) + 2;
    }
    long all = chart.points().stream().filter(p -> !p.note().isEmpty()).count();
    if (all > noted.size()) {
      y =
          canvas.soft(
              "%d of %d notes; the table has all.".formatted(noted.size(), all),
              26,
              y,
              width - 26,
              2);
    }
    return noted.isEmpty() ? y : y + 6;
  }
}
