package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.RadarData.Series;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Lines over axes round a centre, each with dashes and marks of its own; the axes are numbered and
 * named in the key. Fewer than three axes are drawn as bars.
 */
final class RadarPicture {

  private static final int FEWEST = 3;

  /** Lines that can still be told apart: the first and the latest. */
  private static final int LINES = 4;

  private static final double SIDE = 304;
  private static final double RADIUS = 124;

  private final RadarData data;
  private final List<Series> drawn;

  private RadarPicture(RadarData data) {
    this.data = data;
    this.drawn = drawn(data.series());
  }

  static Optional<Picture> of(ToolPicture spec, Material material) {
    return RadarData.of(spec, material).map(data -> new RadarPicture(data).picture(spec, material));
  }

  private Picture picture(ToolPicture spec, Material material) {
    return new Picture(
        "radar",
        spec.title(),
        RadarInWords.sentence(data, drawn),
        List.of(),
        data.isEmpty()
            ? Lacking.drawing(lacks(spec, material))
            : data.axes().size() < FEWEST
                ? BarChart.drawings(data.bars(), List.of())
                : List.of(drawing(false), drawing(true)),
        RadarInWords.table(spec.title(), data));
  }

  private static String lacks(ToolPicture spec, Material material) {
    if (spec.find("results").isPresent()) {
      return "When answers have come in and a group has closed, the picture appears here.";
    }
    String holder = spec.find("matrix").orElseGet(() -> spec.must("table"));
    return Lacking.fill(
        material.field(holder),
        spec.all("columns").stream().map(c -> material.column(holder, c)).toList());
  }

  /** The earlier ones first, so that the others stand over them. */
  private static List<Series> drawn(List<Series> series) {
    List<Series> earlier = series.stream().filter(Series::isEarlier).toList();
    List<Series> now = series.stream().filter(s -> !s.isEarlier() && !s.isEmpty()).toList();
    List<Series> kept =
        now.size() <= LINES
            ? now
            : Stream.concat(
                    Stream.of(now.get(0)), now.subList(now.size() - LINES + 1, now.size()).stream())
                .toList();
    return Stream.concat(earlier.stream().filter(s -> !s.isEmpty()), kept.stream()).toList();
  }

  private Drawing drawing(boolean wide) {
    Canvas canvas = new Canvas();
    double x = wide ? SIDE / 2 : 160;
    double y = SIDE / 2;
    web(canvas, x, y);
    int n = 0;
    for (Series line : drawn) {
      line(canvas, line, n, x, y);
      n += line.isEarlier() ? 0 : 1;
    }
    double end =
        wide ? key(canvas, SIDE + 28, 20, 640 - SIDE - 28) : key(canvas, 0, SIDE + 24, 320);
    return new Drawing(
        wide ? Drawing.Size.WIDE : Drawing.Size.NARROW,
        wide ? 640 : 320,
        Math.max(wide ? SIDE : 0, end),
        canvas.markup());
  }

  private void web(Canvas canvas, double x, double y) {
    int axes = data.axes().size();
    for (int value = data.least() + 1; value <= data.greatest(); value++) {
      StringBuilder ring = new StringBuilder();
      for (int i = 0; i < axes; i++) {
        ring.append(i == 0 ? "M" : "L").append(at(x, y, i, value));
      }
      canvas.path(value == data.greatest() ? "web-edge" : "web", ring + "Z");
    }
    for (int i = 0; i < axes; i++) {
      canvas.path("web", "M" + number(x) + " " + number(y) + "L" + at(x, y, i, data.greatest()));
      canvas.text(
          "key-number",
          Integer.toString(i + 1),
          x + Math.cos(angle(i)) * (RADIUS + 15),
          y + Math.sin(angle(i)) * (RADIUS + 15) + 5,
          "middle");
    }
    for (int value = data.least(); value <= data.greatest(); value++) {
      canvas.text("label-soft", Integer.toString(value), x - 5, y - radius(value) + 12, "end");
    }
  }

  private double angle(int axis) {
    return Math.toRadians(-90 + axis * 360.0 / data.axes().size());
  }

  private double radius(double value) {
    return RADIUS * (value - data.least()) / (data.greatest() - data.least());
  }

  private String at(double x, double y, int axis, double value) {
    return number(x + Math.cos(angle(axis)) * radius(value))
        + " "
        + number(y + Math.sin(angle(axis)) * radius(value));
  }

  /** A line stops where nothing is rated. */
  private void line(Canvas canvas, Series line, int n, double x, double y) {
    canvas.open(line.isEarlier() ? "series is-earlier" : "series", line.name());
    int axes = data.axes().size();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < axes; i++) {
      int next = (i + 1) % axes;
      Optional<BigDecimal> from = line.values().get(i);
      Optional<BigDecimal> to = line.values().get(next);
      if (from.isPresent() && to.isPresent()) {
        path.append('M').append(at(x, y, i, from.get().doubleValue()));
        path.append('L').append(at(x, y, next, to.get().doubleValue()));
      }
    }
    canvas.path(line.isEarlier() ? "line" : Patterns.line(n), path.toString());
    if (!line.isEarlier()) {
      IntStream.range(0, axes).forEach(i -> mark(canvas, line, n, i, x, y));
    }
    canvas.close();
  }

  private void mark(Canvas canvas, Series line, int n, int axis, double x, double y) {
    line.values()
        .get(axis)
        .ifPresent(
            value -> {
              double radius = radius(value.doubleValue());
              canvas.open(
                  "point-of",
                  data.axes().get(axis).name() + ", " + line.name() + ": " + data.said(value));
              Patterns.mark(
                  canvas,
                  n,
                  x + Math.cos(angle(axis)) * radius,
                  y + Math.sin(angle(axis)) * radius,
                  5);
              canvas.close();
            });
  }

  private double key(Canvas canvas, double x, double top, double width) {
    double y = top;
    int n = 0;
    List<String> faint = new ArrayList<>();
    for (Series line : drawn) {
      if (line.isEarlier()) {
        faint.add(line.name());
        continue;
      }
      canvas.line(Patterns.line(n), x, y - 5, x + 38, y - 5);
      Patterns.mark(canvas, n, x + 19, y - 5, 5);
      y = canvas.text("key-name", line.name(), x + 48, y, width - 48, 3) + 5;
      n++;
    }
    if (!faint.isEmpty()) {
      canvas.open("series is-earlier").line("line", x, y - 5, x + 38, y - 5).close();
      y = canvas.soft("Earlier, faint, in the same order", x + 48, y, width - 48, 2) + 5;
    }
    y += 8;
    for (int i = 0; i < data.axes().size(); i++) {
      canvas.text("key-number", Integer.toString(i + 1), x + 18, y, "end");
      y = canvas.text("key-name", data.axes().get(i).name(), x + 26, y, width - 26, 2) + 3;
    }
    String ends = RadarInWords.ends(data);
    return ends.isEmpty() ? y : canvas.soft(ends, x, y + 6, width, 2);
  }
}
