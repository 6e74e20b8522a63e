package org.fieldbook.app.toolkit.takeaway.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.jspecify.annotations.Nullable;

/** Words that were measured once, to be broken into lines of any width. */
final class Paragraph {

  private final double size;
  private final List<Word> words = new ArrayList<>();
  private boolean spaced;
  private boolean ended;
  private boolean mixed;

  Paragraph(double size) {
    this.size = size;
  }

  /**
   * Adds what is written.
   *
   * @param span how it is written
   * @param keepsLines whether the writer's ends of lines are kept
   */
  void add(String text, Span span, boolean keepsLines) {
    mixed = mixed || isMixed(text);
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (i > begin) {
          word(text.substring(begin, i), span);
        }
        begin = i + 1;
        spaced |= i < text.length();
        ended |= keepsLines && c == '\n' && i < text.length();
      }
    }
  }

  private static boolean isMixed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0590') {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
      }
    }
    return false;
  }

  private void word(String text, Span span) {
    words.add(new Word(text, span, span.face().width(text, size), spaced, ended));
    spaced = false;
    ended = false;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  double size() {
    return size;
  }

  /** How wide it would be on one line. */
  double natural() {
    double width = 0;
    for (Word word : words) {
      width += word.width() + (word.spaced() ? space(word) : 0);
    }
    return width;
  }

  /** How wide the longest word is. */
  double widest() {
    return words.stream().mapToDouble(Word::width).max().orElse(0);
  }

  private double space(Word word) {
    return word.span().face().advance(' ') * size / 1000;
  }

  /** Its lines. */
  List<Line> lines(double width) {
    Breaking lines = new Breaking(width);
    for (Word word : words) {
      lines.add(word);
    }
    lines.end();
    return lines.done;
  }

  /**
   * How a part of it is written.
   *
   * @param link the place that it leads to; null for none
   */
  record Span(Face face, @Nullable String link) {}

  /** A line: pieces from left to right. */
  record Line(List<Piece> pieces, double width, boolean fromRight) {}

  /** What is written in one way. */
  record Piece(String text, Span span, double x) {}

  private record Word(String text, Span span, double width, boolean spaced, boolean ended) {}

  private final class Breaking {

    private final double width;
    private final List<Line> done = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable Span span;
    private double begin;
    private double at;

    Breaking(double width) {
      this.width = width;
    }

    void add(Word word) {
      double gap = at > 0 && word.spaced() ? space(word) : 0;
      if (at > 0 && (word.ended() || (word.spaced() && at + gap + word.width() > width))) {
        end();
        gap = 0;
      }
      if (at + gap + word.width() <= width) {
        put(gap > 0 ? " " : "", word.text(), word.span(), gap + word.width());
      } else {
        cut(word, gap);
      }
    }

    /** A word that is longer than the line goes on in the next. */
    private void cut(Word word, double gap) {
      String text = word.text();
      int from = 0;
      String before = gap > 0 ? " " : "";
      double room = width - at - gap;
      double used = 0;
      int i = 0;
      while (i < text.length()) {
        int c = text.codePointAt(i);
        double advance = word.span().face().advance(c) * size / 1000;
        if (used + advance > room && (i > from || at > 0)) {
          put(before, text.substring(from, i), word.span(), used + (before.isEmpty() ? 0 : gap));
          end();
          before = "";
          from = i;
          room = width;
          used = 0;
        }
        used += advance;
        i += Character.charCount(c);
      }
      put(before, text.substring(from), word.span(), used + (before.isEmpty() ? 0 : gap));
    }

    private void put(String before, String text, Span how, double wide) {
      if (!how.equals(span)) {
        close();
        span = how;
        begin = at;
      }
      open.append(before).append(text);
      at += wide;
    }

    private void close() {
      if (span != null && open.length() > 0) {
        pieces.add(new Piece(open.toString(), span, begin));
      }
      open.setLength(0);
    }

    void end() {
      close();
      if (!pieces.isEmpty()) {
        Line line = new Line(pieces, at, false);
        done.add(mixed ? Directions.seen(line, size) : line);
      }
      pieces = new ArrayList<>();
      span = null;
      at = 0;
      begin = 0;
    }
  }
}
