package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Canvas.LETTERS;
import static org.fieldbook.app.toolkit.picture.Canvas.LINE;
import static org.fieldbook.app.toolkit.picture.Canvas.SOFT;

import java.math.BigDecimal;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Bars.Bar;
import org.fieldbook.app.toolkit.picture.Bars.Group;

/**
 * Draws bars with their values printed, to one scale. What is above zero is solid, what is below is
 * open and striped and stands on the other side. A narrow drawing has each label over its bar.
 */
final class BarChart {

  /** How many bars one drawing holds; the table has all of them. */
  static final int MOST = 48;

  private static final double HIGH = 16;
  private static final double LABELS = 212;

  private final List<Group> groups;
  private final List<String> signs;
  private final Drawing.Size size;
  private final double width;
  private final double zero;
  private final double unit;
  private final double from;

  private BarChart(List<Group> groups, List<String> signs, Drawing.Size size, double width) {
    this.groups = groups;
    this.signs = signs;
    this.size = size;
    this.width = width;
    this.from = isNarrow() ? 0 : LABELS + 8;
    double room = printed(groups) + 8;
    double least = Math.min(0, extreme(groups, false));
    double most = Math.max(0, extreme(groups, true));
    double left = least < 0 ? from + room : from;
    double span = Math.max(40, width - room - left);
    this.unit = most > least ? span / (most - least) : 0;
    this.zero = left - least * unit;
  }

  static List<Drawing> drawings(List<Group> groups, List<String> signs) {
    return List.of(
        new BarChart(groups, signs, Drawing.Size.NARROW, 320).drawing(),
        new BarChart(groups, signs, Drawing.Size.WIDE, 640).drawing());
  }

  private boolean isNarrow() {
    return size == Drawing.Size.NARROW;
  }

  private static double extreme(List<Group> groups, boolean most) {
    var values =
        groups.stream()
            .flatMap(g -> g.bars().stream())
            .mapToDouble(b -> b.value() == null ? 0 : b.value().doubleValue());
    return (most ? values.max() : values.min()).orElse(0);
  }

  private static double printed(List<Group> groups) {
    return groups.stream()
        .flatMap(g -> g.bars().stream())
        .mapToDouble(b -> Lettering.width(b.said(), LETTERS))
        .max()
        .orElse(0);
  }

  private Drawing drawing() {
    Canvas canvas = new Canvas();
    double y = 4;
    if (signs.size() == 2 && extreme(groups, false) < 0) {
      canvas.text("label-soft", "← " + signs.get(1), from, y + 12, "start");
      canvas.text("label-soft", signs.get(0) + " →", width, y + 12, "end");
      y += 26;
    }
    int drawn = 0;
    for (Group group : groups) {
      if (drawn < MOST) {
        List<Bar> bars = group.bars().subList(0, Math.min(group.bars().size(), MOST - drawn));
        y = group(canvas, group.name(), bars, y);
        drawn += bars.size();
      }
    }
    return new Drawing(size, width, y, canvas.markup());
  }

  private double group(Canvas canvas, String name, List<Bar> bars, double top) {
    double y = top;
    if (!name.isEmpty()) {
      y = canvas.lines("group-name", Lettering.lines(name, width, 15, 2), 0, y + 16, "start") - 6;
    }
    for (Bar bar : bars) {
      y = bar(canvas, bar, y);
    }
    return y + (name.isEmpty() ? 0 : 8);
  }

  private double bar(Canvas canvas, Bar bar, double top) {
    canvas.open("bar", bar.label() + ": " + bar.said());
    double room = isNarrow() ? width : LABELS;
    double y = canvas.text("bar-name", bar.label(), 0, top + 13, room, 3);
    if (!bar.note().isEmpty()) {
      y = canvas.lines("label-soft", Lettering.lines(bar.note(), room, SOFT, 2), 0, y, "start");
    }
    double labelled = y - LINE + 5;
    double at = isNarrow() ? labelled + 1 : top;
    shape(canvas, bar, at);
    canvas.close();
    return Math.max(labelled, at + HIGH) + 9;
  }

  private void shape(Canvas canvas, Bar bar, double y) {
    canvas.line("bar-zero", zero, y - 2, zero, y + HIGH + 2);
    BigDecimal value = bar.value();
    double length = value == null ? 0 : Math.abs(value.doubleValue()) * unit;
    boolean minus = value != null && value.signum() < 0;
    if (value != null && value.signum() != 0) {
      length = Math.max(1, length);
      double x = minus ? zero - length : zero;
      canvas.rect(minus ? "fill-open" : "fill-solid", x, y, length, HIGH);
      if (minus) {
        canvas.stripes("fill-stripes", x, y, length, HIGH);
      }
    }
    double end = minus ? zero - length - 5 : zero + length + 5;
    canvas.text("bar-value", bar.said(), end, y + HIGH - 3, minus ? "end" : "start");
  }
}
