package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

/** Fills, dashes and marks that are told apart in black and white. */
final class Patterns {

  /** How many kinds there are; after that they begin again. */
  static final int KINDS = 6;

  private Patterns() {}

  /** A rectangle filled in the n-th way: solid, striped, plain, ruled across, dotted, crossed. */
  static void fill(Canvas canvas, int n, double x, double y, double width, double height) {
    int kind = n % KINDS;
    canvas.rect(
        kind == 0 ? "fill-solid" : kind == 4 ? "fill-wash" : "fill-open", x, y, width, height);
    switch (kind) {
      case 1 -> canvas.stripes("fill-stripes", x, y, width, height);
      case 3 -> canvas.path("fill-stripes", ruled(x, y, width, height));
      case 5 ->
          canvas.path("fill-stripes", ruled(x, y, width, height) + posts(x, y, width, height));
      default -> {
        // The rectangle alone.
      }
    }
  }

  private static String ruled(double x, double y, double width, double height) {
    StringBuilder path = new StringBuilder();
    for (double at = 4; at < height; at += 5) {
      path.append('M').append(number(x)).append(' ').append(number(y + at));
      path.append('h').append(number(width));
    }
    return path.toString();
  }

  private static String posts(double x, double y, double width, double height) {
    StringBuilder path = new StringBuilder();
    for (double at = 4; at < width; at += 5) {
      path.append('M').append(number(x + at)).append(' ').append(number(y));
      path.append('v').append(number(height));
    }
    return path.toString();
  }

  /** The class of the n-th line: each has dashes of its own. */
  static String line(int n) {
    return "line line-" + n % KINDS;
  }

  /** The n-th mark: circle, square, triangle, diamond, cross, triangle on its point. */
  static void mark(Canvas canvas, int n, double x, double y, double r) {
    String kind = "spot spot-" + n % KINDS;
    switch (n % KINDS) {
      case 0 -> canvas.circle(kind, x, y, r);
      case 1 -> canvas.rect(kind, x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      case 2 -> canvas.path(kind, points(x, y - r * 1.2, x + r * 1.1, y + r * 0.8, x - r * 1.1));
      case 3 ->
          canvas.path(
              kind,
              "M"
                  + at(x, y - r * 1.3)
                  + "L"
                  + at(x + r * 1.3, y)
                  + "L"
                  + at(x, y + r * 1.3)
                  + "L"
                  + at(x - r * 1.3, y)
                  + "Z");
      case 4 ->
          canvas.path(
              kind,
              "M"
                  + at(x - r, y - r)
                  + "L"
                  + at(x + r, y + r)
                  + "M"
                  + at(x + r, y - r)
                  + "L"
                  + at(x - r, y + r));
      default -> canvas.path(kind, points(x, y + r * 1.2, x + r * 1.1, y - r * 0.8, x - r * 1.1));
    }
  }

  private static String points(double x, double tip, double right, double base, double left) {
    return "M" + at(x, tip) + "L" + at(right, base) + "H" + number(left) + "Z";
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }
}
