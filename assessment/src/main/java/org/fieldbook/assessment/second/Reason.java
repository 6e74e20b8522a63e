package org.fieldbook.assessment.second;

import org.fieldbook.content.kernel.Refused;

/** Why somebody does something, in words. */
final class Reason {

  private static final int MOST = 2000;

  private Reason() {}

  /**
   * The words without the space around them.
   *
   * @param missing what is said when there are none
   * @throws Refused when there are none, or too many
   */
  static String of(String typed, String missing) {
    String words = typed.replace("\0", "").strip();
    if (words.isEmpty()) {
      throw new Refused(missing);
    }
    if (words.length() > MOST) {
      throw new Refused("Keep the reason to " + MOST + " characters. Nothing was changed.");
    }
    return words;
  }
}
