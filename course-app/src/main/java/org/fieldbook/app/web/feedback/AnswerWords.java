package org.fieldbook.app.web.feedback;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page for people who are asked says: one file of words for each language. */
final class AnswerWords {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "org.fieldbook.app.web.feedback.answer",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private AnswerWords() {}

  static String say(String key, Object... gaps) {
    return new MessageFormat(WORDS.getString(key), Locale.UK).format(gaps);
  }
}
