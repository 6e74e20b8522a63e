package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.picture.StyleHints.Style;
import org.fieldbook.app.toolkit.picture.StyleHints.Task;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Skill across, willingness up, four named quadrants. A point's number leads to the key; its shape
 * is the harm that is possible: circle low, square middling, triangle high, ring not rated.
 */
final class GridPicture {

  private static final double LETTERS = 14;
  private static final double LINE = 17;
  private static final double LARGEST = 13;
  private static final double LEFT = 24;
  private static final double TOP = 4;

  private final StyleHints hints;
  private final double side;
  private final double keyX;
  private final double keyY;
  private final double keyWidth;
  private final int keyLines;

  private GridPicture(
      StyleHints hints, double side, double keyX, double keyY, double keyWidth, int keyLines) {
    this.hints = hints;
    this.side = side;
    this.keyX = keyX;
    this.keyY = keyY;
    this.keyWidth = keyWidth;
    this.keyLines = keyLines;
  }

  static Optional<Picture> of(ToolPicture spec, Material material) {
    if (spec.find("table").filter("tasks"::equals).isEmpty()) {
      return Optional.empty();
    }
    StyleHints hints = StyleHints.of(material.template(), material.now());
    double narrow = 320 - LEFT - 2;
    double wide = 376;
    return Optional.of(
        new Picture(
            "grid-2x2",
            spec.title(),
            GridInWords.sentence(hints),
            hints.warnings(),
            List.of(
                new GridPicture(hints, narrow, 0, TOP + narrow + 58, 320, 2)
                    .drawing(Drawing.Size.NARROW, 320),
                new GridPicture(hints, wide, LEFT + wide + 24, TOP + 4, 640 - LEFT - wide - 24, 3)
                    .drawing(Drawing.Size.WIDE, 640)),
            GridInWords.table(hints)));
  }

  private Drawing drawing(Drawing.Size size, double width) {
    Markup shapes = new Markup();
    grid(shapes);
    List<Spread.Place> places =
        Spread.of(
            hints.tasks().stream().map(t -> t.skill() - 1).toList(),
            hints.tasks().stream().map(t -> StyleHints.MOST - t.will()).toList(),
            side / StyleHints.MOST,
            LARGEST);
    for (int i = 0; i < places.size(); i++) {
      Spread.Place place = places.get(i);
      point(shapes, hints.tasks().get(i), i + 1, LEFT + place.x(), TOP + place.y(), place.radius());
    }
    double keyEnd = key(shapes);
    return new Drawing(size, width, Math.max(keyEnd, TOP + side + 42), shapes);
  }

  private void grid(Markup shapes) {
    shapes.empty(
        "rect",
        "class",
        "grid-edge",
        "x",
        number(LEFT),
        "y",
        number(TOP),
        "width",
        number(side),
        "height",
        number(side));
    double middle = side / 2;
    shapes.empty(
        "path",
        "class",
        "grid-cross",
        "d",
        "M"
            + number(LEFT + middle)
            + " "
            + number(TOP)
            + "v"
            + number(side)
            + "M"
            + number(LEFT)
            + " "
            + number(TOP + middle)
            + "h"
            + number(side));
    shapes.empty("path", "class", "grid-cells", "d", quarters());
    quadrant(shapes, Style.DIRECT, LEFT + 8, TOP + 18, "start");
    quadrant(shapes, Style.DELEGATE, LEFT + side - 8, TOP + 18, "end");
    quadrant(shapes, Style.COACH, LEFT + 8, TOP + side - 9, "start");
    quadrant(shapes, Style.SUPPORT, LEFT + side - 8, TOP + side - 9, "end");
    for (int value = 1; value <= StyleHints.MOST; value++) {
      double at = (value - 0.5) * side / StyleHints.MOST;
      label(shapes, "" + value, LEFT + at, TOP + side + 16, "middle", "label-soft");
      label(shapes, "" + value, LEFT - 8, TOP + side - at + 5, "middle", "label-soft");
    }
    label(shapes, "Skill: new to it to expert", LEFT + middle, TOP + side + 36, "middle", "axis");
    shapes.element(
        "text",
        "Willingness: unsure to keen",
        "class",
        "axis",
        "text-anchor",
        "middle",
        "transform",
        "translate(" + number(LEFT - 16 + 8 - 4) + " " + number(TOP + middle) + ") rotate(-90)",
        "dy",
        "-6");
  }

  private String quarters() {
    double quarter = side / 4;
    return "M"
        + number(LEFT + quarter)
        + " "
        + number(TOP)
        + "v"
        + number(side)
        + "M"
        + number(LEFT + 3 * quarter)
        + " "
        + number(TOP)
        + "v"
        + number(side)
        + "M"
        + number(LEFT)
        + " "
        + number(TOP + quarter)
        + "h"
        + number(side)
        + "M"
        + number(LEFT)
        + " "
        + number(TOP + 3 * quarter)
        + "h"
        + number(side);
  }

  private static void quadrant(Markup shapes, Style style, double x, double y, String anchor) {
    label(shapes, style.label(), x, y, anchor, "quadrant");
  }

  private static void point(Markup shapes, Task task, int n, double x, double y, double radius) {
    shapes.open("g", "class", "point risk-" + task.risk() + (task.isWarned() ? " is-warned" : ""));
    shapes.empty("path", "class", "point-shape", "d", shape(task.risk(), x, y, radius));
    if (task.isWarned()) {
      double reach = radius + 3;
      shapes.empty(
          "circle", "class", "point-warned", "cx", number(x), "cy", number(y), "r", number(reach));
    }
    double lower = task.risk() == 3 ? radius * 0.3 : 0;
    shapes.element(
        "text",
        Integer.toString(n),
        "class",
        "point-number",
        "x",
        number(x),
        "y",
        number(y + lower + Math.min(13, radius * 1.05) * 0.36),
        "font-size",
        number(Math.min(13, radius * 1.05)),
        "text-anchor",
        "middle");
    shapes.close();
  }

  /** Circle, square or triangle inside the given radius. */
  static String shape(int risk, double x, double y, double radius) {
    double r = radius;
    return switch (risk) {
      case 2 -> {
        double half = r * 0.86;
        yield "M"
            + number(x - half)
            + " "
            + number(y - half)
            + "h"
            + number(2 * half)
            + "v"
            + number(2 * half)
            + "h"
            + number(-2 * half)
            + "Z";
      }
      case 3 ->
          "M"
              + number(x)
              + " "
              + number(y - r)
              + "L"
              + number(x + r)
              + " "
              + number(y + r * 0.8)
              + "H"
              + number(x - r)
              + "Z";
      default ->
          "M"
              + number(x - r)
              + " "
              + number(y)
              + "a"
              + number(r)
              + " "
              + number(r)
              + " 0 1 0 "
              + number(2 * r)
              + " 0a"
              + number(r)
              + " "
              + number(r)
              + " 0 1 0 "
              + number(-2 * r)
              + " 0Z";
    };
  }

  /** What the numbers and shapes mean; returns where it ends. */
  private double key(Markup shapes) {
    double y = keyY + 12;
    for (int i = 0; i < hints.tasks().size(); i++) {
      Task task = hints.tasks().get(i);
      label(shapes, "" + (i + 1), keyX + 18, y, "end", "key-number");
      List<String> lines = Lettering.lines(task.name(), keyWidth - 26, LETTERS, keyLines);
      for (String line : lines) {
        label(shapes, line, keyX + 26, y, "start", "key-name");
        y += LINE;
      }
      y += 4;
    }
    if (hints.tasks().isEmpty()) {
      for (String line :
          Lettering.lines(
              "Add a task with skill and willingness, and it appears here.",
              keyWidth,
              LETTERS,
              4)) {
        label(shapes, line, keyX, y, "start", "label-soft");
        y += LINE;
      }
    }
    return harms(shapes, y + 8);
  }

  private double harms(Markup shapes, double y) {
    label(shapes, "Harm if it goes wrong", keyX, y, "start", "label-soft");
    double x = keyX + 9;
    List<String> names = List.of("low", "some", "high");
    for (int risk = 1; risk <= 3; risk++) {
      shapes.open("g", "class", "point risk-" + risk);
      shapes.empty("path", "class", "point-shape", "d", shape(risk, x, y + 20, 8)).close();
      label(shapes, names.get(risk - 1), x + 13, y + 25, "start", "label-soft");
      x += 64;
    }
    return y + 34;
  }

  private static void label(
      Markup shapes, String text, double x, double y, String anchor, String kind) {
    shapes.element(
        "text", text, "class", kind, "x", number(x), "y", number(y), "text-anchor", anchor);
  }
}
