package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.List;

/** A drawing while it is made: short ways to write the shapes that all pictures need. */
final class Sketch {

  /** Size of the letters of names, and from one line of them to the next. */
  static final double LETTERS = 14;

  static final double LINE = 17;

  private static final double LARGEST_NUMBER = 13;

  private final Markup markup = new Markup();

  /** Opens a group that says what it shows. */
  Sketch open(String kind, String title) {
    markup.open("g", "class", kind).element("title", title);
    return this;
  }

  Sketch close() {
    markup.close();
    return this;
  }

  void path(String kind, String d) {
    markup.empty("path", "class", kind, "d", d);
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    path(kind, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  /** A line whose width and dashes are given: they say something. */
  void stroke(String kind, String d, double width, String dashes) {
    markup.empty(
        "path",
        "class",
        kind,
        "d",
        d,
        "stroke-width",
        number(width),
        "stroke-dasharray",
        dashes.isEmpty() ? "none" : dashes);
  }

  void box(String kind, double x, double y, double width, double height) {
    markup.empty(
        "rect",
        "class",
        kind,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(Math.max(0, width)),
        "height",
        number(Math.max(0, height)));
  }

  void circle(String kind, double x, double y, double radius) {
    markup.empty("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
  }

  void label(String kind, String text, double x, double y, String anchor) {
    markup.element(
        "text", text, "class", kind, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  /** A label that runs up the page. */
  void upwards(String kind, String text, double x, double y) {
    markup.element(
        "text",
        text,
        "class",
        kind,
        "text-anchor",
        "middle",
        "transform",
        "translate(" + number(x) + " " + number(y) + ") rotate(-90)");
  }

  /** Lines one below the other; returns where the next would stand. */
  double lines(String kind, List<String> lines, double x, double y, String anchor) {
    double at = y;
    for (String line : lines) {
      label(kind, line, x, at, anchor);
      at += LINE;
    }
    return at;
  }

  /** A mark, with a number or nothing in it, that says what it stands for. */
  void mark(Glyph glyph, String kind, String in, String title, double x, double y, double r) {
    double size = Math.min(LARGEST_NUMBER, r * 1.05);
    markup.open(
        "g",
        "class",
        ("point " + glyph.fill().code() + " " + kind).strip(),
        "font-size",
        number(size));
    if (!title.isEmpty()) {
      markup.element("title", title);
    }
    path("point-shape", glyph.path(x, y, r));
    if (!in.isEmpty()) {
      label("point-number", in, x, y + glyph.lower() * r + size * 0.36, "middle");
    }
    markup.close();
  }

  /** What another one drew, on top. */
  void add(Sketch other) {
    markup.add(other.markup);
  }

  Drawing drawing(Drawing.Size size, double width, double height) {
    return new Drawing(size, width, height, markup);
  }
}
