package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.List;

/**
 * The shapes of one drawing, put down with few words. Meaning is in the classes of the style sheet
 * and in shapes that are told apart in black and white.
 */
final class Canvas {

  /** Size of ordinary letters and of soft ones, and the height of their lines. */
  static final double LETTERS = 14;

  static final double SOFT = 13;
  static final double LINE = 17;

  private static final double STRIPE = 5;

  private final Markup shapes = new Markup();

  Markup markup() {
    return shapes;
  }

  /** A group that says its value when it is pointed at. */
  Canvas open(String kind, String says) {
    shapes.open("g", "class", kind).element("title", says);
    return this;
  }

  Canvas open(String kind) {
    shapes.open("g", "class", kind);
    return this;
  }

  Canvas close() {
    shapes.close();
    return this;
  }

  /**
   * One line of text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  Canvas text(String kind, String text, double x, double y, String anchor) {
    shapes.element(
        "text", text, "class", kind, "x", number(x), "y", number(y), "text-anchor", anchor);
    return this;
  }

  /** Text in lines of a width; returns where the next line would stand. */
  double text(String kind, String text, double x, double y, double width, int most) {
    return lines(kind, Lettering.lines(text, width, LETTERS, most), x, y, "start");
  }

  /** Soft text in lines of a width; returns where the next line would stand. */
  double soft(String text, double x, double y, double width, int most) {
    return lines("label-soft", Lettering.lines(text, width, SOFT, most), x, y, "start");
  }

  /** Lines already broken; returns where the next would stand. */
  double lines(String kind, List<String> lines, double x, double y, String anchor) {
    double at = y;
    for (String line : lines) {
      text(kind, line, x, at, anchor);
      at += LINE;
    }
    return at;
  }

  Canvas line(String kind, double x1, double y1, double x2, double y2) {
    return path(kind, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  Canvas rect(String kind, double x, double y, double width, double height) {
    shapes.empty(
        "rect",
        "class",
        kind,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
    return this;
  }

  Canvas circle(String kind, double x, double y, double radius) {
    shapes.empty("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
    return this;
  }

  Canvas path(String kind, String path) {
    shapes.empty("path", "class", kind, "d", path);
    return this;
  }

  /** Slanting stripes inside a rectangle: a pattern without an id. */
  Canvas stripes(String kind, double x, double y, double width, double height) {
    StringBuilder path = new StringBuilder();
    for (double at = STRIPE; at < width + height; at += STRIPE) {
      double bottom = Math.max(0, at - width);
      double top = Math.min(height, at);
      path.append('M').append(number(x + Math.min(width, at))).append(' ');
      path.append(number(y + bottom)).append('L').append(number(x + Math.max(0, at - height)));
      path.append(' ').append(number(y + top));
    }
    return path(kind, path.toString());
  }
}
