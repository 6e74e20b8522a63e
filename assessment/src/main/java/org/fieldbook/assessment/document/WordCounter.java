package org.fieldbook.assessment.document;

/** Counts words as they come: what stands between spaces and has a letter or a digit. */
class WordCounter {

  private static final int EVERY = 1 << 12;

  private final Limit limit;
  private int count;
  private int seen;
  private boolean inWord;

  WordCounter(Limit limit) {
    this.limit = limit;
  }

  /** More of the text; a word may go on in what comes next. */
  void text(CharSequence text) {
    text.codePoints().forEach(this::letter);
  }

  void letter(int c) {
    if (++seen % EVERY == 0) {
      limit.check();
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      inWord = false;
    } else if (!inWord && Character.isLetterOrDigit(c)) {
      inWord = true;
      count++;
    }
  }

  /** The word ends here: a paragraph, a line, a cell. */
  void end() {
    inWord = false;
  }

  int count() {
    return count;
  }
}
