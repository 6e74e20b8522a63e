package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.Color;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a shape or a line of text is drawn. On paper nothing shines through: an opacity makes a
 * colour paler.
 *
 * @param fill none when null
 * @param stroke none when null
 * @param dash lengths of strokes and gaps in turn; empty for a whole line
 * @param size of letters
 * @param anchor {@code start}, {@code middle} or {@code end}
 */
public record Style(
    @Nullable Color fill,
    @Nullable Color stroke,
    double width,
    double[] dash,
    boolean roundJoins,
    boolean roundCaps,
    double paleness,
    Face face,
    double size,
    String anchor) {

  static final Style PLAIN =
      new Style(Color.BLACK, null, 1, new double[0], false, false, 0, Face.SANS, 14, "start");

  /** With what a rule or an element says; what is not known is left as it is. */
  Style with(Map<String, String> said) {
    Style style = this;
    for (Map.Entry<String, String> one : said.entrySet()) {
      style = style.with(one.getKey(), one.getValue());
    }
    return style;
  }

  private Style with(String name, String value) {
    if (value.equals("inherit")) {
      return this;
    }
    return switch (name) {
      case "fill" -> filled(color(value, fill));
      case "stroke" ->
          new Style(
              fill,
              color(value, stroke),
              width,
              dash,
              roundJoins,
              roundCaps,
              paleness,
              face,
              size,
              anchor);
      case "stroke-width" -> line(number(value, width), dash, roundJoins, roundCaps);
      case "stroke-dasharray" -> line(width, lengths(value), roundJoins, roundCaps);
      case "stroke-linejoin" -> line(width, dash, value.equals("round"), roundCaps);
      case "stroke-linecap" -> line(width, dash, roundJoins, value.equals("round"));
      case "fill-opacity", "opacity" -> letters(1 - number(value, 1), face, size, anchor);
      case "font-size" -> letters(paleness, face, number(value, size), anchor);
      case "font-weight" ->
          letters(paleness, value.equals("bold") ? Face.SANS_BOLD : Face.SANS, size, anchor);
      case "text-anchor" -> letters(paleness, face, size, value);
      default -> this;
    };
  }

  private Style filled(@Nullable Color color) {
    return new Style(
        color, stroke, width, dash, roundJoins, roundCaps, paleness, face, size, anchor);
  }

  private Style line(double thick, double[] dashes, boolean joins, boolean caps) {
    return new Style(fill, stroke, thick, dashes, joins, caps, paleness, face, size, anchor);
  }

  private Style letters(double pale, Face letters, double high, String at) {
    return new Style(fill, stroke, width, dash, roundJoins, roundCaps, pale, letters, high, at);
  }

  /** The colour that fills, as it is on white paper. */
  public @Nullable Color onPaper() {
    if (fill == null || paleness == 0) {
      return fill;
    }
    return new Color(pale(fill.getRed()), pale(fill.getGreen()), pale(fill.getBlue()));
  }

  private int pale(int part) {
    return (int) Math.round(part + (255 - part) * Math.min(1, paleness));
  }

  private static @Nullable Color color(String value, @Nullable Color otherwise) {
    if (value.equals("none") || value.equals("transparent")) {
      return null;
    }
    return value.matches("#[0-9a-fA-F]{6}")
        ? new Color(Integer.parseInt(value.substring(1), 16))
        : otherwise;
  }

  private static double number(String value, double otherwise) {
    String number = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
    return number.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(number) : otherwise;
  }

  private static double[] lengths(String value) {
    if (!value.matches("[0-9. ,]+")) {
      return new double[0];
    }
    String[] parts = value.strip().split("[ ,]+", 0);
    double[] lengths = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      lengths[i] = Double.parseDouble(parts[i]);
    }
    return lengths;
  }
}
