package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Paints a drawing by its elements, in their order. */
public final class Painter {

  private static final Pattern PLACE =
      Pattern.compile("translate\\(([-0-9.]+)[ ,]+([-0-9.]+)\\)(?: rotate\\(([-0-9.]+)\\))?");

  private final DrawingRules rules;
  private final Ink ink;

  public Painter(DrawingRules rules, Ink ink) {
    this.rules = rules;
    this.ink = ink;
  }

  /** Paints all of it. */
  public void paint(Element svg) {
    children(svg, rules.of(svg, Style.PLAIN));
  }

  private void children(Element parent, Style style) {
    for (Element child : parent.children()) {
      one(child, style);
    }
  }

  private void one(Element e, Style around) {
    switch (e.tagName()) {
      case "g" -> children(e, rules.of(e, around));
      case "text" -> text(e, rules.of(e, around));
      case "path" -> ink.shape(PathData.read(e.attr("d")), rules.of(e, around));
      case "line" -> {
        Path2D line = new Path2D.Double();
        line.moveTo(number(e, "x1"), number(e, "y1"));
        line.lineTo(number(e, "x2"), number(e, "y2"));
        ink.shape(line, rules.of(e, around));
      }
      case "circle" -> {
        double r = number(e, "r");
        ink.shape(
            new Path2D.Double(
                new Ellipse2D.Double(number(e, "cx") - r, number(e, "cy") - r, 2 * r, 2 * r)),
            rules.of(e, around));
      }
      case "rect" -> {
        double round = 2 * number(e, "rx");
        Rectangle2D box =
            new Rectangle2D.Double(
                number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
        ink.shape(
            round == 0
                ? new Path2D.Double(box)
                : new Path2D.Double(
                    new RoundRectangle2D.Double(
                        box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round)),
            rules.of(e, around));
      }
      default -> {
        // Titles and descriptions are read and not drawn.
      }
    }
  }

  private void text(Element e, Style style) {
    String text = e.ownText();
    if (text.isEmpty()) {
      return;
    }
    double turn = 0;
    double x = number(e, "x");
    double y = number(e, "y");
    Matcher place = PLACE.matcher(e.attr("transform"));
    if (place.matches()) {
      x += Double.parseDouble(place.group(1));
      y += Double.parseDouble(place.group(2));
      turn = place.group(3) == null ? 0 : Math.toRadians(Double.parseDouble(place.group(3)));
    }
    double width = style.face().width(text, style.size());
    double before =
        switch (style.anchor()) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    ink.text(text, x - before * Math.cos(turn), y - before * Math.sin(turn), turn, style);
  }

  private static double number(Element e, String name) {
    String value = e.attr(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
