package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Breaks a label into lines that fit a drawing. Widths are estimates on the generous side: a line
 * may end early, it does not run over. Counts what readers see as one character, so that an emoji
 * or an accent is never cut in two.
 */
final class Lettering {

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final String SPACES = " \t\n\u000B\f\r";

  /** Holds a line of any direction apart from what stands beside it. */
  private static final String ISOLATE = "\u2068";

  private static final String END_ISOLATE = "\u2069";

  private Lettering() {}

  /**
   * The lines of a label; the last ends in an ellipsis when the label is longer.
   *
   * @param width of a line and {@code size} of the letters, in the drawing's units
   */
  static List<String> lines(String label, double width, double size, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double filled = 0;
    StringTokenizer words = new StringTokenizer(label, SPACES);
    // A label may be a page of text, of which two lines are drawn.
    while (words.hasMoreTokens() && lines.size() <= most) {
      for (String piece : pieces(words.nextToken(), width, size)) {
        double more = width(piece, size) + (line.isEmpty() ? 0 : width(" ", size));
        if (!line.isEmpty() && filled + more > width) {
          lines.add(line.toString());
          line.setLength(0);
          filled = 0;
          more = width(piece, size);
        }
        line.append(line.isEmpty() ? "" : " ").append(piece);
        filled += more;
      }
    }
    lines.add(line.toString());
    List<String> kept = lines.size() <= most ? lines : shortened(lines, width, size, most);
    return kept.stream().map(text -> ISOLATE + text + END_ISOLATE).toList();
  }

  private static List<String> shortened(List<String> lines, double width, double size, int most) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.get(most - 1);
    while (!last.isEmpty() && width(last + "…", size) > width) {
      List<String> characters = characters(last);
      last = String.join("", characters.subList(0, characters.size() - 1)).stripTrailing();
    }
    kept.set(most - 1, last + "…");
    return kept;
  }

  /** A word; in pieces when it is wider than a line. */
  private static List<String> pieces(String word, double width, double size) {
    if (width(word, size) <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    double filled = 0;
    for (String character : characters(word)) {
      double more = width(character, size);
      if (!piece.isEmpty() && filled + more > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
        filled = 0;
      }
      piece.append(character);
      filled += more;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static List<String> characters(String text) {
    if (isPlain(text)) {
      return text.chars().mapToObj(Character::toString).toList();
    }
    return CHARACTER.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Whether every character stands by itself, as in nearly all labels: it is asked very often. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x300) {
        return false;
      }
    }
    return true;
  }

  /** How wide a text is at most, in the drawing's units. */
  static double width(String text, double size) {
    double ems = 0;
    if (isPlain(text)) {
      for (int i = 0; i < text.length(); i++) {
        ems += ems(text.charAt(i));
      }
    } else {
      for (String character : characters(text)) {
        ems += ems(character);
      }
    }
    return size * ems;
  }

  private static double ems(String character) {
    int c = character.codePointAt(0);
    if ((character.length() > Character.charCount(c) && c >= 0x2000)
        || (c >= 0x1100 && c < 0x2000)) {
      return 1.3;
    }
    return ems(c);
  }

  private static double ems(int c) {
    if (c >= 0x370 && c < 0x590) {
      return Character.isUpperCase(c) ? 0.78 : 0.68;
    }
    if (c >= 0x2E80) {
      return c > 0xFFFF ? 1.35 : 1.05;
    }
    if (c == 'm' || c == 'w' || c == '…' || Character.isUpperCase(c) || c == '@' || c == '%') {
      return c == 'm' || c == 'M' || c == 'W' || c == '@' || c == '%' || c == '…' ? 0.88 : 0.66;
    }
    return "iljtfr.,:;!|' ()".indexOf(c) >= 0 ? 0.34 : 0.53;
  }
}
