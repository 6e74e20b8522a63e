package org.fieldbook.deploy.badge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) as maps, lists, strings, numbers as {@link Double}, booleans and, for null,
 * {@link #NULL}. A name that stands twice in an object is refused: two readers might see different
 * things.
 */
public final class JsonText {

  public static final Object NULL = new Object();

  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Map<?, ?> object(String text) {
    JsonText reader = new JsonText(text);
    Object value = reader.value();
    reader.space();
    if (reader.at != text.length() || !(value instanceof Map<?, ?> object)) {
      throw reader.malformed();
    }
    return object;
  }

  private Object value() {
    space();
    if (++depth > DEEPEST || at >= text.length()) {
      throw malformed();
    }
    char c = text.charAt(at);
    Object value =
        switch (c) {
          case '{' -> members();
          case '[' -> items();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", NULL);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    space();
    if (peek('}')) {
      return members;
    }
    do {
      space();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw malformed();
      }
      String name = string();
      space();
      expect(':');
      if (members.put(name, value()) != null) {
        throw malformed();
      }
      space();
    } while (peek(','));
    expect('}');
    return members;
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    at++;
    space();
    if (peek(']')) {
      return items;
    }
    do {
      items.add(value());
      space();
    } while (peek(','));
    expect(']');
    return items;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c < ' ') {
        throw malformed();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escaped() {
    at++;
    if (at >= text.length()) {
      throw malformed();
    }
    char c = text.charAt(at);
    if (c == 'u') {
      if (at + 4 >= text.length() || !text.substring(at + 1, at + 5).matches("[0-9A-Fa-f]{4}")) {
        throw malformed();
      }
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      throw malformed();
    }
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private Object number() {
    int begin = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(begin, at);
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw malformed();
    }
    return Double.valueOf(number);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw malformed();
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean peek(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!peek(c)) {
      throw malformed();
    }
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("This is no well-formed JSON, at character " + at + ".");
  }
}
