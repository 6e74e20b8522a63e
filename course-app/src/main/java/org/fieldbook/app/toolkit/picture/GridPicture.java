package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;
import static org.fieldbook.app.toolkit.picture.Sketch.LETTERS;
import static org.fieldbook.app.toolkit.picture.Sketch.LINE;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.GridMarks.Axis;
import org.fieldbook.app.toolkit.picture.GridMarks.Mark;
import org.fieldbook.content.tool.FixedPoint;
import org.fieldbook.content.tool.ToolPicture;

/**
 * One value across, another up, four named quadrants. A point's number leads to the key; its shape
 * stands for a third value; an arrow comes from where it stood before.
 */
final class GridPicture {

  private static final double LARGEST = 13;
  private static final double IN_SMALL_CELLS = 11;
  private static final double LEFT = 34;
  private static final double TOP = 4;

  /** From this size on a cell has room for several marks. */
  private static final double ROOMY = 40;

  /** Quadrants above this many marks have names of one line in the key. */
  private static final int MANY = 12;

  private final ToolPicture spec;
  private final Material material;
  private final GridMarks grid;
  private final GridInWords words;
  private final double side;

  private GridPicture(
      ToolPicture spec, Material material, GridMarks grid, GridInWords words, double side) {
    this.spec = spec;
    this.material = material;
    this.grid = grid;
    this.words = words;
    this.side = side;
  }

  static Picture of(ToolPicture spec, Material material) {
    GridMarks grid = GridMarks.of(spec, material);
    GridInWords words = new GridInWords(spec, material, grid);
    double narrow = 320 - LEFT - 2;
    double wide = 376;
    return new Picture(
        "grid-2x2",
        spec.title(),
        words.sentence(),
        words.warnings(),
        List.of(
            new GridPicture(spec, material, grid, words, narrow)
                .drawing(Drawing.Size.NARROW, 320, 0, TOP + narrow + 58, 2),
            new GridPicture(spec, material, grid, words, wide)
                .drawing(Drawing.Size.WIDE, 640, LEFT + wide + 24, TOP + 4, 3)),
        words.table());
  }

  private Drawing drawing(Drawing.Size size, double width, double keyX, double keyY, int lines) {
    Sketch sketch = new Sketch();
    frame(sketch);
    List<Spread.Place> places = places();
    for (int i = 0; i < places.size(); i++) {
      arrow(sketch, grid.marks().get(i), places.get(i));
    }
    for (int i = 0; i < places.size(); i++) {
      point(sketch, grid.marks().get(i), i + 1, places.get(i));
    }
    int most = grid.marks().size() > MANY ? 1 : lines;
    double keyEnd = key(sketch, keyX, keyY, width - keyX, most);
    return sketch.drawing(size, width, Math.max(keyEnd, TOP + side + 42));
  }

  private List<Spread.Place> places() {
    List<Mark> marks = grid.marks();
    double cell = side / grid.x().cells();
    if (cell >= ROOMY && grid.x().cells() == grid.y().cells()) {
      return Spread.of(
              marks.stream().map(m -> m.x() - grid.x().least()).toList(),
              marks.stream().map(m -> grid.y().most() - m.y()).toList(),
              cell,
              LARGEST)
          .stream()
          .map(p -> new Spread.Place(LEFT + p.x(), TOP + p.y(), p.radius()))
          .toList();
    }
    List<double[]> at = new ArrayList<>();
    List<double[]> boxes = new ArrayList<>();
    double[] split = {
      LEFT + grid.x().from(grid.x().split()) * side,
      TOP + side - grid.y().from(grid.y().split()) * side
    };
    for (Mark mark : marks) {
      at.add(new double[] {across(mark.x()), up(mark.y())});
      boolean right = mark.x() >= grid.x().split();
      boolean upper = mark.y() >= grid.y().split();
      boxes.add(
          grid.x().numbered()
              ? new double[] {
                right ? split[0] : LEFT,
                upper ? TOP : split[1],
                right ? LEFT + side : split[0],
                upper ? split[1] : TOP + side
              }
              : new double[] {LEFT, TOP, LEFT + side, TOP + side});
    }
    return Spread.apart(at, boxes, IN_SMALL_CELLS);
  }

  /** The middle of a value's cell. */
  private double across(int x) {
    return LEFT + (grid.x().from(x) + 0.5 / grid.x().cells()) * side;
  }

  private double up(int y) {
    return TOP + side - (grid.y().from(y) + 0.5 / grid.y().cells()) * side;
  }

  private void frame(Sketch sketch) {
    Axis x = grid.x();
    Axis y = grid.y();
    double crossX = x.numbered() ? x.from(x.split()) * side : side / 2;
    double crossY = y.numbered() ? side - y.from(y.split()) * side : side / 2;
    sketch.box("grid-edge", LEFT, TOP, side, side);
    sketch.path("grid-cells", cells());
    sketch.path(
        "grid-cross",
        "M"
            + number(LEFT + crossX)
            + " "
            + number(TOP)
            + "v"
            + number(side)
            + "M"
            + number(LEFT)
            + " "
            + number(TOP + crossY)
            + "h"
            + number(side));
    for (int i = 0; i < grid.quadrants().size(); i++) {
      boolean right = i % 2 == 1;
      double room = (right ? side - crossX : crossX) - 12;
      quadrant(sketch, grid.quadrants().get(i), right, i < 2, room);
    }
    landmarks(sketch);
    numbers(sketch);
    sketch.label(
        "axis", x.words(), LEFT + side / 2, TOP + side + (x.numbered() ? 36 : 20), "middle");
    sketch.upwards("axis", y.words(), y.numbered() ? LEFT - 22 : LEFT - 8, TOP + side / 2);
  }

  private void numbers(Sketch sketch) {
    Axis x = grid.x();
    Axis y = grid.y();
    for (int value = x.least(); x.numbered() && value <= x.most(); value++) {
      sketch.label("label-soft", "" + value, across(value), TOP + side + 16, "middle");
    }
    for (int value = y.least(); y.numbered() && value <= y.most(); value++) {
      sketch.label("label-soft", "" + value, LEFT - 4, up(value) + 5, "end");
    }
  }

  /** Borders of the cells where a cell is large enough to be looked for. */
  private String cells() {
    StringBuilder d = new StringBuilder();
    double cell = side / grid.x().cells();
    for (int i = 1; cell >= ROOMY && i < grid.x().cells(); i++) {
      d.append("M").append(number(LEFT + i * cell)).append(" ").append(number(TOP));
      d.append("v").append(number(side));
      d.append("M").append(number(LEFT)).append(" ").append(number(TOP + i * cell));
      d.append("h").append(number(side));
    }
    return d.isEmpty() ? "M0 0" : d.toString();
  }

  private void quadrant(Sketch sketch, String name, boolean right, boolean upper, double room) {
    List<String> lines = Lettering.lines(name, room, 16, 3);
    double y = upper ? TOP + 18 : TOP + side - 9 - (lines.size() - 1) * (LINE + 1);
    for (String line : lines) {
      sketch.label(
          "quadrant", line, right ? LEFT + side - 8 : LEFT + 8, y, right ? "end" : "start");
      y += LINE + 1;
    }
  }

  /** Places that are fixed, with the names of those that no quadrant has. */
  private void landmarks(Sketch sketch) {
    spec.all("choices").stream()
        .map(material::field)
        .limit(1)
        .forEach(
            field ->
                spec.all("points").stream()
                    .flatMap(p -> FixedPoint.of(p).stream())
                    .forEach(
                        p -> {
                          String name = material.options().label(field, p.key());
                          sketch.circle("landmark", across(p.x()), up(p.y()), 4);
                          if (!grid.quadrants().contains(name)) {
                            sketch.label("quadrant", name, across(p.x()), up(p.y()) - 18, "middle");
                          }
                        }));
  }

  private void arrow(Sketch sketch, Mark mark, Spread.Place to) {
    Mark.Was was = mark.was();
    if (was != null && mark.isMoved()) {
      draw(sketch, across(was.x()), up(was.y()), to);
    }
    if (spec.find("table").isEmpty() && grid.marks().size() == 2 && mark == grid.marks().get(1)) {
      Mark from = grid.marks().get(0);
      if (from.x() != mark.x() || from.y() != mark.y()) {
        draw(sketch, across(from.x()), up(from.y()), to);
      }
    }
  }

  private static void draw(Sketch sketch, double x, double y, Spread.Place to) {
    double far = Math.hypot(to.x() - x, to.y() - y);
    double stop = to.radius() + 4;
    if (far <= stop) {
      return;
    }
    double dx = (to.x() - x) / far;
    double dy = (to.y() - y) / far;
    double tipX = to.x() - dx * stop;
    double tipY = to.y() - dy * stop;
    sketch.line("move", x, y, tipX, tipY);
    sketch.circle("move-from", x, y, 3.5);
    sketch.path(
        "move-tip",
        "M"
            + number(tipX + dx * 2)
            + " "
            + number(tipY + dy * 2)
            + "L"
            + number(tipX - dx * 7 - dy * 5)
            + " "
            + number(tipY - dy * 7 + dx * 5)
            + "L"
            + number(tipX - dx * 7 + dy * 5)
            + " "
            + number(tipY - dy * 7 - dx * 5)
            + "Z");
  }

  private void point(Sketch sketch, Mark mark, int n, Spread.Place at) {
    String title =
        mark.name()
            + ": "
            + grid.x().name()
            + " "
            + mark.x()
            + ", "
            + grid.y().name()
            + " "
            + mark.y()
            + (mark.shape().isEmpty() ? "" : ", " + mark.shape());
    sketch.mark(mark.glyph(), "", "" + n, title, at.x(), at.y(), at.radius());
    if (mark.warning() != null) {
      sketch.circle("point-warned", at.x(), at.y(), at.radius() + 3);
    }
  }

  /** What the numbers and shapes mean; returns where it ends. */
  private double key(Sketch sketch, double x, double top, double width, int most) {
    double y = top + 12;
    for (int i = 0; i < grid.marks().size(); i++) {
      sketch.label("key-number", "" + (i + 1), x + 18, y, "end");
      List<String> lines = Lettering.lines(grid.marks().get(i).name(), width - 26, LETTERS, most);
      y = sketch.lines("key-name", lines, x + 26, y, "start") + 4;
    }
    if (grid.marks().isEmpty()) {
      List<String> lines = Lettering.lines(words.invitation(), width, LETTERS, 4);
      y = sketch.lines("label-soft", lines, x, y, "start");
    }
    return spec.find("shape").isEmpty()
        ? y
        : Keys.shapes(sketch, shapeName(), glyphs(), x, y + 8, width);
  }

  private String shapeName() {
    return material.column(spec.must("table"), spec.must("shape")).label();
  }

  private List<Glyphs.Entry> glyphs() {
    return Glyphs.of(spec, material, spec.must("table"), "shape").key();
  }
}
