package org.fieldbook.app.web.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.assessment.similarity.Likeness;

/** A text cut at the passages that stand in another one as well. */
public final class Pieces {

  private Pieces() {}

  /**
   * A run of text.
   *
   * @param number of the passage; 0 for text that stands in none
   */
  public record Piece(int number, boolean quoted, String text) {}

  /**
   * Cuts a text.
   *
   * @param other whether it is the second of the two
   */
  static List<Piece> of(String text, Likeness likeness, boolean other) {
    List<Span> spans = new ArrayList<>();
    int number = 1;
    for (Likeness.Passage p : likeness.passages()) {
      spans.add(
          new Span(
              number++,
              p.quoted(),
              other ? p.otherFrom() : p.from(),
              other ? p.otherTo() : p.to()));
    }
    spans.sort(Comparator.comparingInt(Span::from));
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      // In the second text two passages may share words; the first has them.
      int from = Math.max(at, span.from());
      if (from >= span.to()) {
        continue;
      }
      add(pieces, 0, false, text.substring(at, from));
      add(pieces, span.number(), span.quoted(), text.substring(from, span.to()));
      at = span.to();
    }
    add(pieces, 0, false, text.substring(at));
    return pieces;
  }

  private record Span(int number, boolean quoted, int from, int to) {}

  private static void add(List<Piece> pieces, int number, boolean quoted, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(number, quoted, text));
    }
  }
}
