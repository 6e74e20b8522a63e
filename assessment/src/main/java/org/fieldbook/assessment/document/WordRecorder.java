package org.fieldbook.assessment.document;

/** Keeps the text whose words it counts, up to a length that no script of a student has. */
final class WordRecorder extends WordCounter {

  /** About 100,000 words. */
  static final int MOST_CHARACTERS = 600_000;

  private final StringBuilder text = new StringBuilder();

  WordRecorder(Limit limit) {
    super(limit);
  }

  @Override
  void letter(int c) {
    super.letter(c);
    // What turns the direction of writing, and every other control, is no part of a text.
    boolean line = c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x2028 || c == 0x2029;
    if (line) {
      line();
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      space();
    } else if (Character.isValidCodePoint(c) && isShown(c)) {
      text.appendCodePoint(c);
    }
    if (text.length() >= MOST_CHARACTERS) {
      throw new Full();
    }
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      // Joiners hold letters of some scripts together; the rest is invisible or turns the line.
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }

  @Override
  void end() {
    super.end();
    line();
  }

  private void space() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  private void line() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  String recorded() {
    return text.toString().strip();
  }

  /** There is more of it than is kept. */
  static final class Full extends RuntimeException {

    private static final long serialVersionUID = 1;

    Full() {
      super("More text than is kept", null, false, false);
    }
  }
}
