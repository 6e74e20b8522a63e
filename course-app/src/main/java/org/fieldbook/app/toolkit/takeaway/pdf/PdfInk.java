package org.fieldbook.app.toolkit.takeaway.pdf;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.fieldbook.app.toolkit.takeaway.ink.Ink;
import org.fieldbook.app.toolkit.takeaway.ink.Style;

/** Paints drawings with the operators of a page, whose matrix is that of the drawing. */
final class PdfInk implements Ink {

  private final Content content;

  PdfInk(Content content) {
    this.content = content;
  }

  @Override
  public void shape(Path2D shape, Style style) {
    Color fill = style.onPaper();
    Color stroke = style.stroke();
    if (fill == null && stroke == null) {
      return;
    }
    if (fill != null) {
      content.fill(fill);
    }
    if (stroke != null) {
      line(style, stroke);
    }
    path(shape);
    content.op(fill == null ? "S" : stroke == null ? "f" : "B");
  }

  private void line(Style style, Color stroke) {
    content.stroke(stroke).op("w", style.width());
    StringBuilder dash = new StringBuilder("[");
    for (double length : style.dash()) {
      dash.append(length).append(' ');
    }
    content.op(dash + "] 0 d");
    content.op("J", style.roundCaps() ? 1 : 0).op("j", style.roundJoins() ? 1 : 0);
  }

  private void path(Path2D shape) {
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> content.op("m", p[0], p[1]);
        case PathIterator.SEG_LINETO -> content.op("l", p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          content.op(
              "c",
              x + (p[0] - x) * 2 / 3,
              y + (p[1] - y) * 2 / 3,
              p[2] + (p[0] - p[2]) * 2 / 3,
              p[3] + (p[1] - p[3]) * 2 / 3,
              p[2],
              p[3]);
          p[0] = p[2];
          p[1] = p[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          content.op("c", p[0], p[1], p[2], p[3], p[4], p[5]);
          p[0] = p[4];
          p[1] = p[5];
        }
        default -> content.op("h");
      }
      x = p[0];
      y = p[1];
    }
  }

  @Override
  public void text(String text, double x, double y, double turn, Style style) {
    Color fill = style.onPaper();
    String seen = Directions.seen(text);
    if (style.stroke() != null) {
      line(style, style.stroke());
      content.op("1 Tr");
      letters(seen, x, y, turn, style.face(), style.size());
      content.op("0 Tr");
    }
    if (fill != null) {
      content.fill(fill);
      letters(seen, x, y, turn, style.face(), style.size());
    }
  }

  private void letters(String text, double x, double y, double turn, Face face, double size) {
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    content.op("BT");
    // The drawing's y runs downwards, that of letters upwards.
    content.op("Tm", cos, sin, sin, -cos, x, y);
    content.shown(text, face, size);
    content.op("ET");
  }
}
