package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LETTERS;
import static org.fieldbook.app.toolkit.picture.Canvas.LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.picture.Variances.Line;
import org.fieldbook.content.tool.ToolPicture;

/**
 * From the budgeted net position through the variance of each line to the actual one. Favourable
 * steps are solid and lead right, adverse ones are striped and lead left; each says which it is.
 */
final class WaterfallPicture {

  private static final double HIGH = 18;

  /** Where zero is so far off that steps would be threads, the scale begins nearer. */
  private static final double THIN = 0.3;

  private final Variances figures;
  private final String unit;

  private WaterfallPicture(Variances figures, String unit) {
    this.figures = figures;
    this.unit = unit;
  }

  static Picture of(ToolPicture spec, Material material) {
    Variances figures = Variances.of(spec, material);
    WaterfallPicture picture = new WaterfallPicture(figures, spec.find("unit").orElse("£"));
    String table = spec.must("table");
    return new Picture(
        "waterfall",
        spec.title(),
        picture.sentence(),
        List.of(),
        figures.lines().isEmpty()
            ? Lacking.drawing(
                Lacking.fill(
                    material.field(table),
                    List.of(
                        material.column(table, spec.must("sort")),
                        material.column(table, spec.must("from")),
                        material.column(table, spec.must("to")))))
            : List.of(
                picture.drawing(Drawing.Size.NARROW, 320), picture.drawing(Drawing.Size.WIDE, 640)),
        picture.table(spec.title(), table));
  }

  /** A bar from one running total to the next. */
  private record Step(String name, String said, double from, double to, boolean isTotal) {}

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    double at = figures.budget().doubleValue();
    steps.add(new Step("Budgeted net position", amount(figures.budget()), 0, at, true));
    for (Line line : figures.lines()) {
      double next = at + line.variance().doubleValue();
      String said = amount(line.variance()) + " " + Variances.said(line.variance());
      steps.add(new Step(line.name(), said, at, next, false));
      at = next;
    }
    steps.add(new Step("Actual net position", amount(figures.actual()), 0, at, true));
    return steps;
  }

  private Drawing drawing(Drawing.Size size, double width) {
    List<Step> steps = steps();
    double least = steps.stream().mapToDouble(Step::to).min().orElse(0);
    double most = steps.stream().mapToDouble(Step::to).max().orElse(1);
    boolean broken = most - least < THIN * Math.max(Math.abs(most), Math.abs(least));
    double room = (most - least) * 0.15;
    double start =
        broken && least > 0
            ? least - Math.max(room, least * 0.01)
            : broken ? least : Math.min(0, least);
    double end = broken && most < 0 ? most + Math.max(room, -most * 0.01) : Math.max(0, most);
    double left = width > 400 ? 220 : 0;
    double unit = (width - left - 2) / Math.max(1e-6, end - start);
    Canvas canvas = new Canvas();
    double y = 4;
    for (int i = 0; i < steps.size(); i++) {
      y = step(canvas, steps.get(i), i < steps.size() - 1, y, left, width, start, unit);
    }
    if (broken && (least > 0 || most < 0)) {
      String from = amount(BigDecimal.valueOf(Math.round(least > 0 ? start : end)));
      y =
          canvas.soft(
              "Zero is not in the picture: the scale "
                  + (least > 0 ? "begins at " : "ends at ")
                  + from
                  + ".",
              0,
              y + 12,
              width,
              2);
    }
    return new Drawing(size, width, y, canvas.markup());
  }

  private double step(
      Canvas canvas,
      Step step,
      boolean joined,
      double top,
      double left,
      double width,
      double start,
      double unit) {
    canvas.open("step", step.name() + ": " + step.said());
    boolean narrow = left == 0;
    String kind = step.isTotal() ? "total-name" : "bar-name";
    double end = narrow ? top : canvas.text(kind, step.name(), 0, top + 14, left - 12, 3) - LINE;
    if (narrow) {
      double wide = Lettering.width(step.said(), LETTERS);
      boolean beneath = wide > width / 2;
      double room = beneath ? width : width - wide - 12;
      end = canvas.text(kind, step.name(), 0, top + 14, room, 3) - LINE + (beneath ? LINE : 0);
      canvas.text("bar-value", step.said(), width, beneath ? end : top + 14, "end");
    }
    double y = narrow ? end + 7 : top;
    double zero = left + 1 + Math.max(0, -start * unit);
    double from = step.isTotal() ? zero : left + 1 + (step.from() - start) * unit;
    double to = left + 1 + (step.to() - start) * unit;
    double x = Math.min(from, Math.min(to, left + width));
    double wide = Math.max(1.5, Math.abs(to - from));
    if (step.isTotal()) {
      canvas.rect("fill-total", x, y, wide, HIGH);
    } else if (step.to() < step.from()) {
      canvas.rect("fill-open", x, y, wide, HIGH).stripes("fill-stripes", x, y, wide, HIGH);
    } else {
      canvas.rect("fill-solid", x, y, wide, HIGH);
    }
    double bottom = Math.max(y + HIGH, narrow ? 0 : end + 4) + (narrow ? 8 : 6);
    if (!narrow) {
      bottom = beside(canvas, step, y, x, wide, left, width, bottom);
    }
    canvas.close();
    if (joined) {
      canvas.line("step-join", to, y + HIGH, to, bottom + (narrow ? 2 * LINE : 0));
    }
    return bottom + 2;
  }

  /** The amount beside its bar, where there is room: after it, before it, or beneath. */
  private static double beside(
      Canvas canvas,
      Step step,
      double y,
      double x,
      double wide,
      double left,
      double width,
      double bottom) {
    double room = Lettering.width(step.said(), LETTERS) + 8;
    if (x + wide + room <= width) {
      canvas.text("bar-value", step.said(), x + wide + 6, y + 14, "start");
    } else if (x - room >= left) {
      canvas.text("bar-value", step.said(), x - 6, y + 14, "end");
    } else {
      canvas.text("bar-value", step.said(), width, y + HIGH + 15, "end");
      return Math.max(bottom, y + HIGH + 15 + 6);
    }
    return bottom;
  }

  private String amount(BigDecimal value) {
    return Figures.with(value, unit);
  }

  private String sentence() {
    String rest = Lacking.rows(figures.lacking(), "a kind, a budget or an actual");
    if (figures.lines().isEmpty()) {
      return "No line has a kind, a budget and an actual yet." + rest;
    }
    BigDecimal total = figures.total();
    String net =
        total.signum() == 0
            ? "The net position is as budgeted, %s.".formatted(amount(figures.budget()))
            : "The net position is %s against a budget of %s: %s %s."
                .formatted(
                    amount(figures.actual()),
                    amount(figures.budget()),
                    amount(total.abs()),
                    Variances.said(total));
    return net + largest(-1) + largest(1) + rest;
  }

  private String largest(int sign) {
    Optional<Line> line =
        figures.lines().stream()
            .filter(l -> l.variance().signum() == sign)
            .max(Comparator.comparing(l -> l.variance().abs()));
    return line.map(
            l ->
                " The largest %s variance is “%s”, %s%s."
                    .formatted(
                        Variances.said(l.variance()),
                        Said.shortly(l.name()),
                        amount(l.variance()),
                        Variances.percent(l.variance(), l.budget())
                            .map(p -> " (" + p + " per cent)")
                            .orElse("")))
        .orElse("");
  }

  private DataTable table(String title, String table) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Line line : figures.lines()) {
      rows.add(
          new DataTable.Row(
              table + "-" + line.row(),
              cells(line.name(), line.kind(), line.budget(), line.actual(), line.variance())));
    }
    if (!rows.isEmpty()) {
      rows.add(
          new DataTable.Row(
              null,
              cells("Net position", "", figures.budget(), figures.actual(), figures.total())));
    }
    return new DataTable(
        title,
        List.of(
            "Line",
            "Kind",
            "Budget",
            "Actual",
            "Variance",
            "Per cent",
            "In a word",
            "Simple forecast for the year"),
        rows);
  }

  private List<String> cells(
      String name, String kind, BigDecimal budget, BigDecimal actual, BigDecimal variance) {
    return List.of(
        name,
        kind,
        amount(budget),
        amount(actual),
        amount(variance),
        Variances.percent(variance, budget).orElse(""),
        Said.sentence(Variances.said(variance)),
        figures.forecast(actual).map(this::amount).orElse(""));
  }
}
