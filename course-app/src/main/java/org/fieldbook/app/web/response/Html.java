package org.fieldbook.app.web.response;

import org.jspecify.annotations.Nullable;

/** HTML as it grows. Text and attributes are escaped; only {@link #made} takes HTML as it is. */
final class Html {

  private final StringBuilder out = new StringBuilder(1024);
  private boolean open;

  /** Opens an element; attributes may follow. */
  Html tag(String name) {
    close();
    out.append('<').append(name);
    open = true;
    return this;
  }

  /** Opens an element with a class. */
  Html tag(String name, String cssClass) {
    return tag(name).with("class", cssClass);
  }

  Html with(String attribute, @Nullable Object value) {
    if (!open) {
      throw new IllegalStateException("No tag is open for " + attribute);
    }
    if (value != null) {
      out.append(' ').append(attribute).append("=\"");
      escape(value.toString());
      out.append('"');
    }
    return this;
  }

  /** An attribute that stands or does not. */
  Html flag(String attribute, boolean set) {
    return set ? with(attribute, attribute) : this;
  }

  Html text(String text) {
    close();
    escape(text);
    return this;
  }

  /** HTML that is clean already. */
  Html made(String html) {
    close();
    out.append(html);
    return this;
  }

  Html end(String name) {
    close();
    out.append("</").append(name).append('>');
    return this;
  }

  /** A whole element with a text in it. */
  Html element(String name, @Nullable String cssClass, String text) {
    tag(name).with("class", cssClass);
    return text(text).end(name);
  }

  private void close() {
    if (open) {
      out.append('>');
      open = false;
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    close();
    return out.toString();
  }
}
