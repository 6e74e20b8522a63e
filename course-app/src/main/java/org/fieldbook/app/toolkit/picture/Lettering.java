package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Breaks a label into lines that fit a drawing. Widths are estimates on the generous side: a line
 * may end early, it does not run over. Counts what readers see as one character, so that an emoji
 * or an accent is never cut in two.
 */
final class Lettering {

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final Pattern SPACE = Pattern.compile("\\s+");

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
    for (String word : words(label, width, size)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line.setLength(0);
        line.append(longer);
      } else {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
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

  /** The words, those that are wider than a line in pieces. */
  private static List<String> words(String label, double width, double size) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(label.strip(), -1)) {
      StringBuilder piece = new StringBuilder();
      for (String character : characters(word)) {
        if (!piece.isEmpty() && width(piece + character, size) > width) {
          words.add(piece.toString());
          piece.setLength(0);
        }
        piece.append(character);
      }
      words.add(piece.toString());
    }
    return words;
  }

  private static List<String> characters(String text) {
    if (isPlain(text)) {
      return text.chars().mapToObj(Character::toString).toList();
    }
    return CHARACTER.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Whether every character stands by itself, as in nearly all labels: it is asked very often. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x300);
  }

  /** How wide a text is at most, in the drawing's units. */
  static double width(String text, double size) {
    return size
        * (isPlain(text)
            ? text.chars().mapToDouble(Lettering::ems).sum()
            : characters(text).stream().mapToDouble(Lettering::ems).sum());
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
