package org.fieldbook.content.packaging;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that rendering adds to what the author wrote. */
final class Wording {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.fieldbook.content.packaging.wording", Locale.UK);

  private Wording() {}

  static String of(String key, Object... values) {
    return new MessageFormat(WORDS.getString(key), Locale.UK).format(values);
  }
}
