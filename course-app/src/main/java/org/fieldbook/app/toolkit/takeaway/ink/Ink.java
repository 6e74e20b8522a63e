package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.geom.Path2D;

/** What drawings are painted with; in the drawing's own coordinates, y downwards. */
public interface Ink {

  /** Fills the shape, then draws round it, as far as the style says so. */
  void shape(Path2D shape, Style style);

  /**
   * Writes a line; what is drawn round letters lies under them.
   *
   * @param x where it begins, whatever its anchor
   * @param turn in radians, clockwise
   */
  void text(String text, double x, double y, double turn, Style style);
}
