package org.fieldbook.app.toolkit.takeaway.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Line;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Piece;

/** Puts a line with words that run from right to left into the order in which it is seen. */
final class Directions {

  private static final String OPENING = "([{<«‹";
  private static final String CLOSING = ")]}>»›";

  private Directions() {}

  /** The line as it is seen. */
  static Line seen(Line line, double size) {
    StringBuilder all = new StringBuilder();
    line.pieces().forEach(piece -> all.append(piece.text()));
    Bidi bidi = new Bidi(all.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    Integer[] runs = new Integer[bidi.getRunCount()];
    byte[] levels = new byte[runs.length];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = i;
      levels[i] = (byte) bidi.getRunLevel(i);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (int run : runs) {
      boolean turned = (bidi.getRunLevel(run) & 1) == 1;
      for (Piece piece : within(line, bidi.getRunStart(run), bidi.getRunLimit(run), turned)) {
        String text = turned ? turned(piece.text()) : piece.text();
        pieces.add(new Piece(text, piece.span(), x));
        x += piece.span().face().width(text, size);
      }
    }
    return new Line(pieces, x, !bidi.baseIsLeftToRight());
  }

  /** The text of a line as it is seen. */
  static String seen(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    var span = new Paragraph.Span(org.fieldbook.app.toolkit.takeaway.ink.Face.SANS, null);
    StringBuilder seen = new StringBuilder();
    seen(new Line(List.of(new Piece(text, span, 0)), 0, false), 1)
        .pieces()
        .forEach(piece -> seen.append(piece.text()));
    return seen.toString();
  }

  private static List<Piece> within(Line line, int from, int to, boolean turned) {
    List<Piece> within = new ArrayList<>();
    int begin = 0;
    for (Piece piece : line.pieces()) {
      int end = begin + piece.text().length();
      if (begin < to && end > from) {
        String part = piece.text().substring(Math.max(0, from - begin), Math.min(end, to) - begin);
        within.add(turned ? 0 : within.size(), new Piece(part, piece.span(), 0));
      }
      begin = end;
    }
    return within;
  }

  private static String turned(String text) {
    StringBuilder turned = new StringBuilder(text).reverse();
    for (int i = 0; i < turned.length(); i++) {
      int opening = OPENING.indexOf(turned.charAt(i));
      int closing = CLOSING.indexOf(turned.charAt(i));
      if (opening >= 0) {
        turned.setCharAt(i, CLOSING.charAt(opening));
      } else if (closing >= 0) {
        turned.setCharAt(i, OPENING.charAt(closing));
      }
    }
    return turned.toString();
  }
}
