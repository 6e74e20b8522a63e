package org.fieldbook.app.toolkit.takeaway.pdf;

import java.awt.Color;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.jsoup.nodes.Element;

/** How paragraphs look. Lengths in points. */
enum Look {
  H1(Face.SERIF, 21, 25, 0, 11),
  H2(Face.SERIF, 13.5, 17, 18, 5),
  FORM(Face.SANS_BOLD, 10.5, 13, 10, 2),
  H3(Face.SANS_BOLD, 10.5, 13, 9, 2),
  LISTED(Face.SANS_BOLD, 10.5, 13, 4, 0),
  TEXT(Face.SERIF, 10.5, 15, 0, 4.5),
  DISPLAY(Face.SERIF, 17, 25, 0, 11),
  LEDE(Face.SERIF, 12, 17, 0, 5),
  SOFT(Face.SANS, 9, 12.5, 0, 4.5),
  CELL(Face.SERIF, 9, 12, 0, 0),
  HEAD(Face.SANS_BOLD, 9, 12, 0, 0);

  private final Face face;
  private final double size;
  private final double leading;
  private final double before;
  private final double after;

  Look(Face face, double size, double leading, double before, double after) {
    this.face = face;
    this.size = size;
    this.leading = leading;
    this.before = before;
    this.after = after;
  }

  /** How a paragraph of running text looks, or a list. */
  static Look of(Element p) {
    if (p.parent() != null && p.parent().hasClass("sheet-display")) {
      return DISPLAY;
    }
    if (p.hasClass("lede")) {
      return LEDE;
    }
    return Stream.of("meta", "hint", "crumb").anyMatch(p::hasClass) ? SOFT : TEXT;
  }

  Face face() {
    return face;
  }

  double size() {
    return size;
  }

  double leading() {
    return leading;
  }

  double before() {
    return before;
  }

  double after() {
    return after;
  }

  /** Whether something has to follow on the same sheet. */
  boolean heads() {
    return this == H1 || this == H2 || this == H3 || this == FORM || this == LISTED;
  }

  Color color() {
    return this == SOFT ? Sheets.SOFT : Sheets.INK;
  }
}
