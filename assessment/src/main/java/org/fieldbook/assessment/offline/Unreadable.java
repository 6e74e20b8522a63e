package org.fieldbook.assessment.offline;

/** An entry that cannot be read; the message is a sentence for the tutor. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  Unreadable(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
