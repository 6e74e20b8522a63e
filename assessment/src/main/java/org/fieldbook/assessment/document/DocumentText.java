package org.fieldbook.assessment.document;

/**
 * The text of a document.
 *
 * @param text paragraphs, each a line; empty when none was read
 * @param note why there is none, or what of it is missing, as a sentence; empty when it is whole
 */
public record DocumentText(Outcome outcome, String text, String note) {

  /** What reading came to. */
  public enum Outcome {
    /** There is text, though perhaps not all of it: the note says so. */
    READ,
    /** There is none, as in a scan or a photograph. */
    NONE,
    /** It cannot be read: a password, damage, or far too much of it. */
    UNREADABLE,
    /** It was not tried, because too much is being read. Later it may be. */
    BUSY
  }

  static DocumentText of(String text, String note) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        ? new DocumentText(Outcome.READ, text, note)
        : new DocumentText(Outcome.NONE, "", "It has no text, as in a scan or a photograph.");
  }

  static DocumentText not(Outcome outcome, String why) {
    return new DocumentText(outcome, "", why);
  }
}
