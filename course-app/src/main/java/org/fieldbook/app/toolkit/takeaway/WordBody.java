package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Turns the markup of chapters into the paragraphs, tables and pictures of Word. */
final class WordBody {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  static final String OPENING =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\""
          + WORD
          + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + "><w:body>";

  static final String CLOSING =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
          + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\""
          + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "h2", "h3", "table", "div", "section", "figure");

  private final Map<String, String> places;
  private final WordPictures pictures;
  private int marks;
  private boolean ours;
  private boolean turned;

  /**
   * A body.
   *
   * @param places short names of the chapters, by id
   */
  WordBody(Map<String, String> places, WordPictures pictures) {
    this.places = places;
    this.pictures = pictures;
  }

  /** A chapter; its first heading is the place that links lead to. */
  String chapter(String id, String markup) {
    Markup out = new Markup();
    Element root = Jsoup.parse(markup, "", Parser.xmlParser()).child(0);
    ours = id.startsWith("example-");
    turned = false;
    mark(out, id);
    blocks(out, root);
    return out.toString();
  }

  private void mark(Markup out, String id) {
    marks++;
    String name = places.get(id);
    out.empty("w:bookmarkStart", "w:id", "" + marks, "w:name", name == null ? id : name);
    out.empty("w:bookmarkEnd", "w:id", "" + marks);
  }

  private void blocks(Markup out, Element parent) {
    parent.children().forEach(child -> block(out, child));
  }

  private void block(Markup out, Element e) {
    turned |= e.hasClass("new-sheet");
    switch (e.tagName()) {
      case "h1" -> paragraph(out, "Heading1", e);
      case "h2" -> paragraph(out, "Heading2", e);
      case "h3" -> paragraph(out, isInList(e) ? "ListEntry" : "Heading3", e);
      case "p" -> paragraph(out, styleOf(e), e);
      case "ul", "ol" -> e.children().forEach(item -> item(out, e, item));
      case "table" -> new WordTable(this).write(out, e);
      case "svg", "img" -> picture(out, e);
      case "nav" -> {
        // Leads round the pages of the site; a document has its own.
      }
      case "span" -> line(out);
      default -> blocks(out, e);
    }
  }

  private static boolean isInList(Element e) {
    return e.parent() != null && e.parent().tagName().equals("li");
  }

  private static String styleOf(Element e) {
    if (e.parent() != null && e.parent().hasClass("sheet-display")) {
      return "Display";
    }
    if (e.hasClass("lede")) {
      return "Lede";
    }
    if (e.hasClass("picture-says")) {
      return "Caption";
    }
    return Stream.of("meta", "hint", "crumb").anyMatch(e::hasClass) ? "Meta" : "Normal";
  }

  private void item(Markup out, Element list, Element item) {
    if (item.children().stream().anyMatch(c -> BLOCKS.contains(c.tagName()))) {
      blocks(out, item);
    } else {
      paragraph(out, list.hasClass("blank-choices") ? "Choice" : "ListBullet", item);
    }
  }

  /** A line to write on. */
  private static void line(Markup out) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "WritingLine").close().close();
  }

  void paragraph(Markup out, String style, Element e) {
    if (e.text().isBlank() && e.selectFirst(".blank-box") == null) {
      return;
    }
    boolean rightToLeft = isRightToLeft(e.text());
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    turn(out);
    if (rightToLeft) {
      out.empty("w:bidi");
    }
    out.close();
    inline(out, e, rightToLeft, false);
    out.close();
    if (e.selectFirst(".blank-line") != null) {
      line(out);
    }
  }

  /** The first paragraph of a sheet begins a page. */
  private void turn(Markup out) {
    if (turned) {
      out.empty("w:pageBreakBefore");
      turned = false;
    }
  }

  void inline(Markup out, Node parent, boolean rightToLeft, boolean bold) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        run(out, text.getWholeText(), rightToLeft, bold);
      } else if (node instanceof Element e) {
        switch (e.tagName()) {
          case "a" -> link(out, e, rightToLeft);
          case "b", "strong" -> inline(out, e, rightToLeft, true);
          default -> {
            if (e.hasClass("blank-box")) {
              run(out, "☐ ", rightToLeft, bold);
            }
            inline(out, e, rightToLeft, bold);
          }
        }
      }
    }
  }

  private void link(Markup out, Element a, boolean rightToLeft) {
    String name = places.get(a.attr("href").substring(1));
    if (name == null) {
      inline(out, a, rightToLeft, false);
    } else {
      out.open("w:hyperlink", "w:anchor", name, "w:history", "1");
      inline(out, a, rightToLeft, false);
      out.close();
    }
  }

  static void run(Markup out, String text, boolean rightToLeft, boolean bold) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.open("w:r");
      if (bold || rightToLeft) {
        out.open("w:rPr");
        if (bold) {
          out.empty("w:b");
        }
        if (rightToLeft) {
          out.empty("w:rtl");
        }
        out.close();
      }
      if (i > 0) {
        out.empty("w:br");
      }
      out.element("w:t", lines.get(i), "xml:space", "preserve").close();
    }
  }

  /** By the first letter that has a direction, as browsers tell it. */
  static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(
            d ->
                d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .limit(1)
        .anyMatch(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }

  private void picture(Markup out, Element e) {
    try {
      (e.tagName().equals("img") ? pictures.photo(e) : pictures.drawing(e, ours))
          .write(out, turned);
      turned = false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
