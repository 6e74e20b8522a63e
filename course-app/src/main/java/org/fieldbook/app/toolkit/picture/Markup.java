package org.fieldbook.app.toolkit.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes XHTML and SVG that is well-formed whatever the words in it are: text and attribute values
 * are escaped, characters that XML cannot hold are left out, and every element is closed. Names of
 * elements and attributes come from the program, never from people.
 */
public final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  public Markup open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Opens a box around something wide: it scrolls by itself, also at the keyboard. */
  public Markup openWide(String label) {
    return open(
        "div", "class", "table-wrap", "role", "region", "tabindex", "0", "aria-label", label);
  }

  /**
   * Begins an element up to the value of its last attribute: what is added is that value until
   * {@link #closeValue} or {@link #emptyValue}. For values that are too long to be held.
   */
  public Markup upTo(String attribute, String name, String... attributes) {
    tag(name, attributes);
    out.append(' ').append(attribute).append("=\"");
    open.push(name);
    return this;
  }

  /** The value ends, and the element is open. */
  public Markup closeValue() {
    out.append("\">");
    return this;
  }

  /** The value ends, and so does the element: it has no content. */
  public Markup emptyValue() {
    out.append("\" />");
    open.pop();
    return this;
  }

  /** An element without content, such as {@code br} or {@code path}. */
  public Markup empty(String name, String... attributes) {
    tag(name, attributes);
    out.append(" />");
    return this;
  }

  /** An element with text in it. */
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  public Markup text(String text) {
    escape(text, false);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** What another one wrote. */
  public Markup add(Markup other) {
    out.append(other);
    return this;
  }

  /** What {@link #toString} of another one answered, some time ago. */
  public Markup addWritten(String written) {
    out.append(written);
    return this;
  }

  /**
   * All of it.
   *
   * @throws IllegalStateException while an element is open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
    return out.toString();
  }

  public boolean isEmpty() {
    return out.isEmpty();
  }

  /** What was written since it was last asked for; elements that are open stay open. */
  public String drain() {
    String written = out.toString();
    out.setLength(0);
    return written;
  }

  /** A length in a drawing: one decimal place, in the root locale. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private void tag(String name, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("An attribute of " + name + " has no value");
    }
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
  }

  /** By hand and not by streams: everything that is read passes here. */
  private void escape(String text, boolean inAttribute) {
    int plain = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      String instead = instead(c, inAttribute);
      int next = i + Character.charCount(c);
      if (instead != null) {
        out.append(text, plain, i).append(instead);
        plain = next;
      }
      i = next;
    }
    out.append(text, plain, text.length());
  }

  /** What is written in place of a character; null for itself. */
  private static @Nullable String instead(int c, boolean inAttribute) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> inAttribute ? "&quot;" : null;
      case '\n', '\t' -> inAttribute ? " " : null;
      default -> isXml(c) ? null : "";
    };
  }

  /** Whether XML 1.0 and HTML both take the character. */
  private static boolean isXml(int c) {
    boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return !control && !surrogate && !noncharacter;
  }
}
