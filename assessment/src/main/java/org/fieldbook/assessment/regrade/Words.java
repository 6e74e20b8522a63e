package org.fieldbook.assessment.regrade;

import org.fieldbook.content.kernel.Refused;

/** What people write to one another about a mark. */
final class Words {

  private static final int MOST = 4000;

  private Words() {}

  /**
   * The words without the space around them.
   *
   * @param missing what is said when there are none
   * @throws Refused when there are none or too many
   */
  static String of(String typed, String missing) {
    String words = typed.replace("\0", "").strip();
    if (words.isEmpty()) {
      throw new Refused(missing);
    }
    if (words.length() > MOST) {
      throw new Refused(
          "Keep it to "
              + MOST
              + " characters; there are "
              + words.length()
              + ". Nothing was sent.");
    }
    return words;
  }
}
