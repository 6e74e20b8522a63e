package org.fieldbook.app.toolkit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;

/** Values as they come in: each is what its field asks for, or refused with the field's name. */
final class Given {

  private static final int DIGITS = 9;

  private Given() {}

  /** Refuses what was not asked for. */
  static void onlyKeys(JsonObject object, Collection<String> known, String label) {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw new Refused("“" + shorten(key) + "” is not part of “" + label + "”.");
      }
    }
  }

  /** The value; empty when it is absent or null. */
  static Optional<JsonValue> find(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key)).filter(v -> v != JsonValue.NULL);
  }

  static JsonObject object(JsonValue value, String label) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong(label);
  }

  static JsonObject objectIn(JsonObject object, String key, String label) {
    return find(object, key).map(v -> object(v, label)).orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  static JsonArray arrayIn(JsonObject object, String key, int most, String label) {
    return find(object, key).map(v -> array(v, most, label)).orElse(JsonValue.EMPTY_JSON_ARRAY);
  }

  static JsonArray array(JsonValue value, int most, String label) {
    if (!(value instanceof JsonArray array)) {
      throw wrong(label);
    }
    if (array.size() > most) {
      throw new Refused("“" + label + "” holds at most " + most + " rows.");
    }
    return array;
  }

  /** A clean text, empty when absent. */
  static String textIn(JsonObject object, String key, String label) {
    return find(object, key).map(v -> text(v, label)).orElse("");
  }

  static String text(JsonValue value, String label) {
    if (!(value instanceof JsonString given)) {
      throw wrong(label);
    }
    String text = Text.clean(given.getString());
    if (text.length() > ResponseShape.LONGEST_TEXT) {
      throw new Refused(
          "“"
              + label
              + "” is longer than 100,000 characters and cannot be saved. Your words are still on"
              + " this page: shorten them, or keep the rest in a file of your own.");
    }
    return text;
  }

  /** A key out of the given ones; empty for no choice. */
  static String key(JsonValue value, Optional<? extends Collection<String>> keys, String label) {
    if (!(value instanceof JsonString given)) {
      throw wrong(label);
    }
    String key = Text.clean(given.getString());
    boolean known = key.isEmpty() || keys.map(k -> k.contains(key)).orElse(key.length() <= 200);
    if (!known) {
      throw new Refused("“" + shorten(key) + "” is not one of the choices of “" + label + "”.");
    }
    return key;
  }

  /** Different keys out of the given ones. */
  static List<String> keys(
      JsonValue value, Optional<? extends Collection<String>> keys, String label) {
    return array(value, 200, label).stream()
        .map(v -> key(v, keys, label))
        .filter(k -> !k.isEmpty())
        .distinct()
        .toList();
  }

  /** A whole number between two bounds. */
  static int whole(JsonValue value, int min, int max, String label) {
    if (!(value instanceof JsonNumber number)
        || number.bigDecimalValue().scale() != 0
        || number.bigDecimalValue().precision() > DIGITS) {
      throw wrong(label);
    }
    int whole = number.intValueExact();
    if (whole < min || whole > max) {
      throw new Refused("“" + label + "” goes from " + min + " to " + max + ".");
    }
    return whole;
  }

  static Refused wrong(String label) {
    return new Refused("“" + label + "” came in a form that cannot be saved.");
  }

  private static String shorten(String text) {
    return text.length() > 40 ? Text.begin(text, 40) + "…" : text;
  }
}
