package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.List;
import java.util.Locale;

/**
 * The shape and the fill of a mark. Both say something; with the number in it they make a mark
 * known without colour and in black and white.
 */
record Glyph(Shape shape, Fill fill) {

  /** Outlines that are told apart when they are small. */
  enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    HEXAGON,
    DOWN
  }

  /** How the outline is filled; {@code UNKNOWN} is a broken outline. */
  enum Fill {
    OPEN,
    HALF,
    SOLID,
    UNKNOWN;

    String code() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A mark of which nothing is known but its place. */
  static final Glyph UNKNOWN = new Glyph(Shape.CIRCLE, Fill.UNKNOWN);

  static final Glyph PLAIN = new Glyph(Shape.CIRCLE, Fill.OPEN);

  private static final List<Shape> IN_TURN =
      List.of(Shape.CIRCLE, Shape.SQUARE, Shape.TRIANGLE, Shape.DIAMOND, Shape.HEXAGON, Shape.DOWN);

  /** The n-th of a set, from 0: each shape open, then each solid, then each half filled. */
  static Glyph inTurn(int n) {
    Fill[] fills = {Fill.OPEN, Fill.SOLID, Fill.HALF};
    return new Glyph(IN_TURN.get(n % IN_TURN.size()), fills[n / IN_TURN.size() % fills.length]);
  }

  /** Little, middling, much: each with a shape and a fill of its own. */
  static Glyph ofThree(int n) {
    return switch (n) {
      case 0 -> PLAIN;
      case 1 -> new Glyph(Shape.SQUARE, Fill.HALF);
      default -> new Glyph(Shape.TRIANGLE, Fill.SOLID);
    };
  }

  /** Below nought points down, above it up; the ends are solid. */
  static Glyph eitherSide(int value, int most) {
    if (value == 0) {
      return new Glyph(Shape.CIRCLE, Fill.HALF);
    }
    return new Glyph(
        value < 0 ? Shape.DOWN : Shape.TRIANGLE, Math.abs(value) >= most ? Fill.SOLID : Fill.OPEN);
  }

  /** How far below the middle a number in the shape stands, as a part of the radius. */
  double lower() {
    return switch (shape) {
      case TRIANGLE -> 0.3;
      case DOWN -> -0.26;
      default -> 0;
    };
  }

  /** The outline inside the given radius. */
  String path(double x, double y, double r) {
    return switch (shape) {
      case CIRCLE ->
          move(x - r, y)
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
      case SQUARE -> {
        double side = 2 * r * 0.86;
        yield move(x - side / 2, y - side / 2)
            + "h"
            + number(side)
            + "v"
            + number(side)
            + "h"
            + number(-side)
            + "Z";
      }
      case TRIANGLE ->
          move(x, y - r)
              + "L"
              + number(x + r)
              + " "
              + number(y + r * 0.8)
              + "H"
              + number(x - r)
              + "Z";
      case DOWN ->
          move(x, y + r)
              + "L"
              + number(x + r)
              + " "
              + number(y - r * 0.8)
              + "H"
              + number(x - r)
              + "Z";
      case DIAMOND ->
          move(x, y - r)
              + "L"
              + number(x + r)
              + " "
              + number(y)
              + "L"
              + number(x)
              + " "
              + number(y + r)
              + "L"
              + number(x - r)
              + " "
              + number(y)
              + "Z";
      case HEXAGON -> {
        double half = r * 0.5;
        double tall = r * 0.87;
        yield move(x - r, y)
            + "L"
            + number(x - half)
            + " "
            + number(y - tall)
            + "H"
            + number(x + half)
            + "L"
            + number(x + r)
            + " "
            + number(y)
            + "L"
            + number(x + half)
            + " "
            + number(y + tall)
            + "H"
            + number(x - half)
            + "Z";
      }
    };
  }

  private static String move(double x, double y) {
    return "M" + number(x) + " " + number(y);
  }
}
