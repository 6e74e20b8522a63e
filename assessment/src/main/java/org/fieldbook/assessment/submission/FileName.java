package org.fieldbook.assessment.submission;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a submitted file, made safe to show, to store and to save again anywhere: no path, no
 * control characters, nothing that turns the direction of writing, and of sane length. Letters of
 * any script and emoji stay.
 *
 * @param value the name with its extension
 */
public record FileName(String value) {

  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_CODE_POINTS = 150;
  private static final String EMPTY = "script";

  /** Cleans a name as a browser sent it. */
  public static FileName clean(String raw) {
    String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(FileName::isKept).forEach(c -> kept.appendCodePoint(safe(c)));
    name = kept.toString().strip();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot).strip();
    String stem = trimDots(dot < 0 ? name : name.substring(0, dot));
    if (extension.length() > 12 || extension.length() < 2) {
      stem = trimDots(name);
      extension = "";
    }
    stem = shorten(stem);
    return new FileName((stem.isEmpty() ? EMPTY : stem) + extension);
  }

  /** The extension in lower case without its dot; empty when there is none. */
  public String extension() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(int c) {
    // The joiners hold emoji and some scripts together; every other format character is invisible
    // or turns the direction of writing, so that "cod.exe" could show as "exe.doc".
    boolean joiner = c == 0x200C || c == 0x200D;
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      // The tags of regional flags are format characters, too, and stay.
      case Character.FORMAT -> joiner || (c >= 0xE0020 && c <= 0xE007F);
      default -> true;
    };
  }

  private static int safe(int c) {
    return "<>:\"|?*".indexOf(c) >= 0 ? '-' : Character.isSpaceChar(c) ? ' ' : c;
  }

  private static String trimDots(String s) {
    String t = s.strip();
    while (t.startsWith(".")) {
      t = t.substring(1).strip();
    }
    while (t.endsWith(".")) {
      t = t.substring(0, t.length() - 1).strip();
    }
    return t;
  }

  /** Cuts between characters as people see them, never inside one. */
  private static String shorten(String s) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(s);
    int end = 0;
    int count = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (++count > MOST_CHARACTERS || s.codePointCount(0, next) > MOST_CODE_POINTS) {
        break;
      }
      end = next;
    }
    return s.substring(0, end).strip();
  }

  @Override
  public String toString() {
    return value;
  }
}
