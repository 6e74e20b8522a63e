package org.fieldbook.app.toolkit.picture;

import java.util.List;

/** Keys of drawings: what shapes and lines stand for. */
final class Keys {

  private static final double MARK = 8;
  private static final double STEP = 22;

  private Keys() {}

  /** Shapes with their meanings, as many beside each other as fit; returns where they end. */
  static double shapes(
      Sketch sketch, String title, List<Glyphs.Entry> key, double x, double top, double width) {
    double y = top;
    if (!title.isEmpty()) {
      sketch.label("label-soft", title, x, y, "start");
      y += STEP;
    }
    double at = x;
    for (Glyphs.Entry entry : key) {
      String label = Lettering.lines(entry.label(), width - 2 * MARK - 8, 13, 1).get(0);
      double needs = 2 * MARK + 6 + Lettering.width(label, 13) + 10;
      if (at > x && at + needs > x + width + 10) {
        at = x;
        y += STEP;
      }
      sketch.mark(entry.glyph(), "", "", "", at + MARK, y - 5, MARK);
      sketch.label("label-soft", label, at + 2 * MARK + 5, y, "start");
      at += needs;
    }
    return key.isEmpty() ? y : y + 12;
  }
}
