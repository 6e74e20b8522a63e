package org.fieldbook.app.toolkit.takeaway;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.ink.Points;
import org.jsoup.nodes.Element;

/**
 * The pictures of a document: each as the drawing itself, and as points for programs that do not
 * know drawings.
 */
final class WordPictures {

  private final DrawingRules rules;
  private final List<String> drawings = new ArrayList<>();
  private final List<byte[]> points = new ArrayList<>();

  WordPictures(DrawingRules rules) {
    this.rules = rules;
  }

  /** Takes a drawing; answers its number, from 1. */
  int add(Element svg) {
    String whole = svg.outerHtml();
    int begin = whole.indexOf('>') + 1;
    drawings.add(
        whole.substring(0, begin)
            + "<style>"
            + rules.within(svg)
            + "</style>"
            + whole.substring(begin));
    points.add(Points.png(svg, rules));
    return drawings.size();
  }

  int count() {
    return drawings.size();
  }

  String svg(int number) {
    return drawings.get(number - 1);
  }

  byte[] png(int number) {
    return points.get(number - 1);
  }
}
