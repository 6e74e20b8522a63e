package org.fieldbook.app.toolkit.picture;

import static org.fieldbook.app.toolkit.picture.Markup.number;

import java.util.Locale;

/**
 * The shapes of a picture at one size, in units that are near CSS pixels at that size, so that
 * letters stay as large as those of the page round them.
 *
 * @param shapes what is inside the {@code svg} element
 */
public record Drawing(Size size, double width, double height, Markup shapes) {

  /** For which pages. */
  public enum Size {
    /** A phone's column, from 280 pixels. */
    NARROW,
    /** From about 600 pixels. */
    WIDE,
    /** One drawing that suits both. */
    ANY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The drawing as an image with a name and a description. */
  void write(Markup markup, String id, String title, String description) {
    markup.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "drawing drawing-" + size.code(),
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d",
        "focusable",
        "false");
    markup.element("title", title, "id", id + "-t");
    markup.element("desc", description, "id", id + "-d");
    markup.add(shapes).close();
  }
}
