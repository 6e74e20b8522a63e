package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Counts words: what stands between white space and has a letter or a digit in it. */
public final class Words {

  private Words() {}

  /** Words of a text. */
  public static int in(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        inWord = false;
      } else if (!inWord && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        inWord = true;
        words++;
      }
    }
    return words;
  }

  /** Words of all texts in a body. */
  public static int in(JsonObject body) {
    return body.values().stream().mapToInt(Words::inValue).sum();
  }

  private static int inValue(JsonValue value) {
    if (value instanceof JsonString text) {
      return in(text.getString());
    }
    if (value instanceof JsonObject object) {
      return in(object);
    }
    return value.getValueType() == JsonValue.ValueType.ARRAY
        ? value.asJsonArray().stream().mapToInt(Words::inValue).sum()
        : 0;
  }
}
