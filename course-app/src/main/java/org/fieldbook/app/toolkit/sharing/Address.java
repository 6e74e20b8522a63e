package org.fieldbook.app.toolkit.sharing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Refused;

/**
 * By what an owner names a person: an e-mail address or a personal identifier, in lower case. That
 * it is well formed says nothing about whether anybody here has it.
 */
record Address(String text) {

  private static final int LONGEST = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][0-9]{4,12}");

  /**
   * What was typed.
   *
   * @throws Refused when it is neither an address nor an identifier
   */
  static Address typed(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST
        || !(EMAIL.matcher(text).matches() || IDENTIFIER.matcher(text).matches())) {
      throw new Refused(
          "Give the person’s e-mail address, such as name@example.org, or their personal"
              + " identifier, such as F1234567.");
    }
    return new Address(text);
  }
}
