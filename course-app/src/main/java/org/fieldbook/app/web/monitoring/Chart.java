package org.fieldbook.app.web.monitoring;

import java.util.Locale;
import java.util.function.IntFunction;
import org.fieldbook.app.toolkit.picture.Markup;

/**
 * A drawing of lines, points and words, in the colours of the page's style sheet. It is drawn
 * twice, for a wide window and for a narrow one, in which the letters have the same size; the style
 * sheet shows one of them. What it shows stands in a table beside it, too.
 */
public final class Chart {

  private static final int WIDE = 720;
  private static final int NARROW = 340;

  private final Markup svg = new Markup();
  private final int width;

  /** Draws both forms. */
  public static String both(IntFunction<String> drawing) {
    return drawing.apply(WIDE) + drawing.apply(NARROW);
  }

  /** Whether a width is that of the narrow form. */
  public static boolean isNarrow(int width) {
    return width == NARROW;
  }

  /**
   * An empty one.
   *
   * @param width as {@link #both} gave it
   * @param label what it shows, for who does not see it
   */
  public Chart(int width, int height, String label) {
    this.width = width;
    svg.open(
        "svg",
        "class",
        isNarrow(width) ? "chart chart-narrow" : "chart chart-wide",
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-label",
        label);
  }

  public int width() {
    return width;
  }

  /** A line of a kind that the style sheet knows. */
  public Chart line(String kind, double x1, double y1, double x2, double y2) {
    svg.open("line", "class", kind, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2)).close();
    return this;
  }

  /** Words at a point: {@code start}, {@code middle} or {@code end} of them. */
  public Chart text(String kind, double x, double y, String anchor, String words) {
    svg.element("text", words, "class", kind, "x", n(x), "y", n(y), "text-anchor", anchor);
    return this;
  }

  public Chart circle(String kind, double x, double y, double r) {
    svg.open("circle", "class", kind, "cx", n(x), "cy", n(y), "r", n(r)).close();
    return this;
  }

  public Chart box(String kind, double x, double y, double width, double height) {
    svg.open("rect", "class", kind, "x", n(x), "y", n(y), "width", n(width), "height", n(height))
        .close();
    return this;
  }

  /** All of it, as markup; nothing can be drawn afterwards. */
  public String drawn() {
    return svg.close().toString();
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
