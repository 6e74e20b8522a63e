package org.fieldbook.content.packaging;

/** Writes HTML, one start tag or text at a time, escaped; also well formed as XML. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** {@code <name}, to be followed by attributes and {@link #close}. */
  Html open(String name) {
    out.append('<').append(name);
    return this;
  }

  Html attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    return this;
  }

  Html close() {
    out.append('>');
    return this;
  }

  Html closeEmpty() {
    out.append("/>");
    return this;
  }

  Html end(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** What another writer has made. */
  Html made(String html) {
    out.append(html);
    return this;
  }

  @Override
  public String toString() {
    return out.toString().strip();
  }
}
