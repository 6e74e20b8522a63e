package org.fieldbook.assessment.annotation;

import org.fieldbook.content.kernel.Refused;

/**
 * What a marker wrote: the content of an annotation at one time.
 *
 * @param quote the words of the script that it is about; may be empty
 * @param words the comment; may be empty
 * @param removed whether it was taken off; putting it back is another save
 */
public record Written(Spot spot, String quote, String words, boolean removed) {

  private static final int LONGEST_QUOTE = 5_000;
  private static final int LONGEST_WORDS = 10_000;

  /**
   * Checks the length.
   *
   * @throws Refused when the words are too many
   */
  public Written {
    if (words.length() > LONGEST_WORDS) {
      throw new Refused(
          "Keep a comment to " + LONGEST_WORDS + " characters. Your words are still on the page.");
    }
    if (quote.length() > LONGEST_QUOTE) {
      quote = quote.substring(0, LONGEST_QUOTE);
    }
  }
}
