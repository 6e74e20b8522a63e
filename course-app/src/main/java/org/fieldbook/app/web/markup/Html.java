package org.fieldbook.app.web.markup;

import org.jspecify.annotations.Nullable;

/** HTML as it grows. Text and attributes are escaped; only {@link #made} takes HTML as it is. */
public final class Html {

  private final StringBuilder out = new StringBuilder(1024);
  private boolean open;

  /** Opens an element; attributes may follow. */
  public Html tag(String name) {
    close();
    out.append('<').append(name);
    open = true;
    return this;
  }

  /** Opens an element with a class. */
  public Html tag(String name, String cssClass) {
    return tag(name).with("class", cssClass);
  }

  public Html with(String attribute, @Nullable Object value) {
    if (value != null) {
      attribute(attribute);
      out.append("=\"");
      escape(value.toString());
      out.append('"');
    }
    return this;
  }

  /** An attribute that stands or does not. */
  public Html flag(String attribute, boolean set) {
    if (set) {
      attribute(attribute);
    }
    return this;
  }

  private void attribute(String name) {
    if (!open) {
      throw new IllegalStateException("No tag is open for " + name);
    }
    out.append(' ').append(name);
  }

  public Html text(String text) {
    close();
    escape(text);
    return this;
  }

  /** A decorative icon: words beside it say the same. */
  public Html icon(String name) {
    return tag("span", "icon icon-" + name).with("aria-hidden", "true").end("span");
  }

  /** Words for those who do not see the page. */
  public Html hidden(String text) {
    return element("span", "visually-hidden", text);
  }

  /** HTML that is clean already. */
  public Html made(String html) {
    close();
    out.append(html);
    return this;
  }

  public Html end(String name) {
    close();
    out.append("</").append(name).append('>');
    return this;
  }

  /** A whole element with a text in it. */
  public Html element(String name, @Nullable String cssClass, String text) {
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
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        out.append(text, from, i).append(escaped);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  @Override
  public String toString() {
    close();
    return out.toString();
  }
}
