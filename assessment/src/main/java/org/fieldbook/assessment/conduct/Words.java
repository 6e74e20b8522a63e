package org.fieldbook.assessment.conduct;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.kernel.Refused;

/** What people write in a case. */
final class Words {

  static final int MOST = 20_000;

  private Words() {}

  /** The words; a refusal is added when there are none or too many. */
  static String of(String typed, String ifNone, List<String> refusals) {
    String words = typed.strip();
    if (words.isEmpty()) {
      refusals.add(ifNone);
    } else if (words.length() > MOST) {
      refusals.add("Keep what you write to 20,000 characters, or add it as a file.");
    }
    return words;
  }

  /**
   * The words.
   *
   * @throws Refused when there are none or too many
   */
  static String of(String typed, String ifNone) {
    List<String> refusals = new ArrayList<>();
    String words = of(typed, ifNone, refusals);
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    return words;
  }
}
