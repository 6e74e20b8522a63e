package org.fieldbook.app.recognition;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;

/** A badge as a picture with its credential in it: Open Badges 3.0 section 5.3, SVG. */
final class BakedBadge {

  private static final int WIDEST = 22;
  private static final int MOST_LINES = 5;

  private BakedBadge() {}

  static String svg(Badge badge) {
    return svg(badge.name(), badge.presentation(), badge.credential());
  }

  static String svg(String name, PresentationCode presentation, String credential) {
    StringBuilder svg = new StringBuilder(baked(credential));
    svg.append("<title>").append(escaped(name)).append("</title>");
    svg.append("<circle cx='256' cy='256' r='240' fill='#0f5a52'/>");
    svg.append("<circle cx='256' cy='256' r='214' fill='#fbfcf9'/>");
    svg.append(text(150, 26, "Fieldbook"));
    List<String> lines = lines(name);
    int y = 262 - (lines.size() - 1) * 20;
    for (String line : lines) {
      svg.append(text(y, 34, line));
      y += 40;
    }
    svg.append(text(400, 22, presentation.value()));
    return svg.append("</svg>\n").toString();
  }

  /** What its files are called, without an ending. */
  static String fileName(SignedBadge badge, PresentationCode presentation) {
    return badge.achievement() + "-" + presentation.value();
  }

  private static String baked(String credential) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" viewBox=\"0 0 512 512\">\n"
        + "<openbadges:credential verify=\""
        + credential
        + "\"></openbadges:credential>\n";
  }

  private static String text(int y, int size, String words) {
    return "<text x='256' y='"
        + y
        + "' text-anchor='middle' font-family='serif' font-size='"
        + size
        + "' fill='#14201e'>"
        + escaped(words)
        + "</text>";
  }

  private static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (line.length() > 0 && line.length() + word.length() >= WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
