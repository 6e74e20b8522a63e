package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Reads the data of a path: moves, lines, curves and arcs, to places or by distances. */
final class PathData {

  private final String data;
  private final Path2D path = new Path2D.Double();
  private int at;

  private PathData(String data) {
    this.data = data;
  }

  /** The path. */
  static Path2D read(String data) {
    PathData reader = new PathData(data);
    char command = ' ';
    while (reader.skip()) {
      char c = data.charAt(reader.at);
      if (Character.isLetter(c)) {
        command = c;
        reader.at++;
      } else if (Character.toUpperCase(command) == 'Z') {
        throw new IllegalArgumentException("Not a path: " + data);
      }
      reader.draw(command);
      if (command == 'M') {
        command = 'L';
      } else if (command == 'm') {
        command = 'l';
      }
    }
    return reader.path;
  }

  private void draw(char command) {
    Point2D now = path.getCurrentPoint();
    boolean by = Character.isLowerCase(command) && now != null;
    double x = by ? now.getX() : 0;
    double y = by ? now.getY() : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> path.moveTo(x + number(), y + number());
      case 'L' -> path.lineTo(x + number(), y + number());
      case 'H' -> path.lineTo(x + number(), now.getY());
      case 'V' -> path.lineTo(now.getX(), y + number());
      case 'Q' -> path.quadTo(x + number(), y + number(), x + number(), y + number());
      case 'C' ->
          path.curveTo(
              x + number(), y + number(), x + number(), y + number(), x + number(), y + number());
      case 'A' -> {
        double rx = number();
        double ry = number();
        double turn = number();
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        arc(now, rx, ry, turn, large, sweep, new Point2D.Double(x + number(), y + number()));
      }
      case 'Z' -> path.closePath();
      default -> throw new IllegalArgumentException("Not a path: " + data);
    }
  }

  /** From the ends of an arc to its centre: SVG 2, appendix B.2.4. */
  private void arc(
      Point2D from, double rx, double ry, double turn, boolean large, boolean sweep, Point2D to) {
    if (rx == 0 || ry == 0 || from.equals(to)) {
      path.lineTo(to.getX(), to.getY());
      return;
    }
    double phi = Math.toRadians(turn);
    double dx = (from.getX() - to.getX()) / 2;
    double dy = (from.getY() - to.getY()) / 2;
    double x1 = Math.cos(phi) * dx + Math.sin(phi) * dy;
    double y1 = -Math.sin(phi) * dx + Math.cos(phi) * dy;
    double fit = Math.sqrt(x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry));
    double a = fit > 1 ? rx * fit : rx;
    double b = fit > 1 ? ry * fit : ry;
    double below = a * a * y1 * y1 + b * b * x1 * x1;
    double root =
        Math.sqrt(Math.max(0, (a * a * b * b - below) / below)) * (large == sweep ? -1 : 1);
    double cx1 = root * a * y1 / b;
    double cy1 = -root * b * x1 / a;
    double cx = Math.cos(phi) * cx1 - Math.sin(phi) * cy1 + (from.getX() + to.getX()) / 2;
    double cy = Math.sin(phi) * cx1 + Math.cos(phi) * cy1 + (from.getY() + to.getY()) / 2;
    double begin = Math.atan2((y1 - cy1) / b, (x1 - cx1) / a);
    double extent = Math.atan2((-y1 - cy1) / b, (-x1 - cx1) / a) - begin;
    if (sweep && extent < 0) {
      extent += 2 * Math.PI;
    } else if (!sweep && extent > 0) {
      extent -= 2 * Math.PI;
    }
    Arc2D arc =
        new Arc2D.Double(
            -a, -b, 2 * a, 2 * b, -Math.toDegrees(begin), -Math.toDegrees(extent), Arc2D.OPEN);
    AffineTransform place = AffineTransform.getTranslateInstance(cx, cy);
    place.rotate(phi);
    path.append(arc.getPathIterator(place), true);
  }

  /** Goes on to what comes next; false at the end. */
  private boolean skip() {
    while (at < data.length() && (data.charAt(at) == ' ' || data.charAt(at) == ',')) {
      at++;
    }
    return at < data.length();
  }

  private double number() {
    skip();
    int begin = at;
    boolean point = false;
    while (at < data.length()) {
      char c = data.charAt(at);
      boolean belongs =
          Character.isDigit(c) || (c == '.' && !point) || ((c == '-' || c == '+') && at == begin);
      if (!belongs) {
        break;
      }
      point |= c == '.';
      at++;
    }
    return Double.parseDouble(data.substring(begin, at));
  }
}
