package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.ink.Face;
import org.fieldbook.app.toolkit.takeaway.ink.Painter;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Line;
import org.fieldbook.app.toolkit.takeaway.pdf.Paragraph.Span;
import org.fieldbook.app.toolkit.takeaway.pdf.Tags.Tag;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lays the blocks of a chapter out on sheets. */
final class Blocks {

  private static final double INDENT = 14;
  private static final double WRITING_LINE = 22.7;
  private static final double PX = 0.75;
  private static final double BOX = 7.5;
  private static final Set<String> BLOCKS =
      Set.of("p", "ul", "ol", "h2", "h3", "table", "div", "section", "figure", "audio");

  private final Sheets sheets;
  private final Tags tags;
  private final DrawingRules rules;
  private final Photos photos;
  private double fit;

  /**
   * Blocks on sheets.
   *
   * @param fit how large they are set, 1 for as they are
   */
  Blocks(Sheets sheets, Tags tags, DrawingRules rules, Photos photos, double fit) {
    this.fit = fit;
    this.sheets = sheets;
    this.tags = tags;
    this.rules = rules;
    this.photos = photos;
  }

  void children(Element parent, Tag tag, double x) throws IOException {
    for (Element child : parent.children()) {
      block(child, tag, x);
    }
  }

  private void block(Element e, Tag tag, double x) throws IOException {
    if (e.hasClass("visually-hidden") || e.tagName().equals("nav")) {
      return;
    }
    if (e.hasClass("new-sheet")) {
      sheets.fresh();
    }
    switch (e.tagName()) {
      case "h1" -> paragraph(e, tag, "H1", Look.H1, x);
      case "h2" -> {
        boolean form = isOfForm(e.parent());
        paragraph(e, tag, "H2", form ? Look.FORM : Look.H2, x);
      }
      case "h3" -> paragraph(e, tag, "H3", x > Sheets.LEFT ? Look.LISTED : Look.H3, x);
      case "p", "summary" -> paragraph(e, tag, "P", Look.of(e), x);
      case "ul", "ol" -> list(e, tag, x);
      case "table" -> new Tables(sheets, tags, this).set(e, tag, x);
      case "svg" -> drawing(e, tag, x);
      case "img" -> photo(e, tag, x);
      case "span" -> writingLine(x);
      default -> {
        if (e.hasClass("sheet-laid") && fit == 1) {
          fit = new Fit(rules, photos).of(e, sheets.y(), x);
          children(e, tag, x);
          fit = 1;
        } else {
          children(e, tag, x);
        }
      }
    }
  }

  private static boolean isOfForm(@Nullable Element around) {
    return around != null
        && (around.hasClass("blank-field")
            || (around.hasClass("sheet-field") && !around.hasClass("sheet-display")));
  }

  Letters letters(Look look) {
    return new Letters(look, fit);
  }

  private void paragraph(Element e, Tag within, String role, Look of, double x) throws IOException {
    Letters look = letters(of);
    Paragraph paragraph = words(e, look);
    if (!paragraph.isEmpty()) {
      Tag tag = tags.open(within, role);
      if (of == Look.H2) {
        sheets.space(look.before());
        sheets.need(60);
        sheets.rule(x, Sheets.ROOM + Sheets.LEFT - x, 0, 0.5);
        sheets.down(6);
      } else {
        sheets.space(look.before());
      }
      set(paragraph, tag, of, x);
      tags.close(tag);
      sheets.down(look.after());
    }
    if (e.selectFirst(".blank-line") != null) {
      writingLine(x);
    }
  }

  /** Sets the lines of a paragraph from here on. */
  void set(Paragraph paragraph, Tag tag, Look of, double x) throws IOException {
    Letters look = letters(of);
    List<Line> lines = paragraph.lines(Sheets.ROOM + Sheets.LEFT - x);
    sheets.need(
        of.heads()
            ? lines.size() * look.leading() + 48
            : Math.min(2, lines.size()) * look.leading());
    Map<String, Tag> links = new HashMap<>();
    for (Line line : lines) {
      sheets.need(look.leading());
      line(line, tag, look, x, Sheets.ROOM + Sheets.LEFT - x, links);
      sheets.down(look.leading());
    }
    for (Tag link : links.values()) {
      tags.close(link);
    }
  }

  private void line(Line line, Tag tag, Letters look, double x, double room, Map<String, Tag> links)
      throws IOException {
    double at = line.fromRight() ? x + room - line.width() : x;
    sheets.line(tag, line, look.size(), at, look.base(), links, look.look().color());
  }

  /** All that is written in an element, in the ways in which it is written. */
  Paragraph words(Element e, Letters look) {
    Paragraph paragraph = new Paragraph(look.size());
    gather(paragraph, e, new Span(look.face(), null), e.hasClass("written"));
    return paragraph;
  }

  private static void gather(Paragraph to, Element parent, Span span, boolean keepsLines) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        to.add(text.getWholeText(), span, keepsLines);
      } else if (node instanceof Element e && !BLOCKS.contains(e.tagName())) {
        gather(to, e, span(e, span), keepsLines);
      }
    }
  }

  private static Span span(Element e, Span around) {
    return switch (e.tagName()) {
      case "a" -> new Span(around.face(), place(e.attr("href")));
      case "b", "strong" ->
          new Span(around.face() == Face.SERIF ? Face.SERIF_BOLD : Face.SANS_BOLD, around.link());
      default -> around;
    };
  }

  private static @Nullable String place(String href) {
    return href.matches("#[A-Za-z0-9_-]+") ? href.substring(1) : null;
  }

  private void list(Element list, Tag within, double x) throws IOException {
    if (list.children().isEmpty()) {
      return;
    }
    boolean boxes = list.hasClass("blank-choices");
    boolean plain = list.hasClass("kit-entries");
    Look of = Look.of(list);
    Letters look = letters(of);
    Tag tag = tags.open(within, "L");
    for (Element item : list.children()) {
      Tag li = tags.open(tag, "LI");
      Tag body = tags.open(li, "LBody");
      if (item.children().stream().anyMatch(c -> BLOCKS.contains(c.tagName()))) {
        sheets.space(plain ? 6 : 2);
        children(item, body, x + 0.01);
      } else {
        Paragraph words = words(item, look);
        sheets.need(look.leading());
        if (boxes) {
          box(x);
        } else {
          bullet(x, look);
        }
        set(words, body, of, x + INDENT);
      }
      tags.close(body);
      tags.close(li);
    }
    tags.close(tag);
    sheets.down(5);
  }

  private void bullet(double x, Letters look) {
    sheets.beside().letters("•", Face.SERIF, look.size(), x + 3, sheets.y() - look.base());
    sheets.unmarked();
  }

  private void box(double x) {
    Content drawn = sheets.beside().stroke(Sheets.INK).op("w", 0.7);
    drawn.op("re", x + 1, sheets.y() - Look.TEXT.leading() + 4, BOX, BOX).op("S");
    sheets.unmarked();
  }

  private void writingLine(double x) throws IOException {
    sheets.need(WRITING_LINE);
    sheets.rule(x, Sheets.ROOM + Sheets.LEFT - x, WRITING_LINE, 0.5);
    sheets.down(WRITING_LINE);
  }

  private void drawing(Element svg, Tag within, double x) throws IOException {
    double width = Double.parseDouble(svg.attr("width"));
    double height = Double.parseDouble(svg.attr("height"));
    double scale =
        Math.min(PX * fit * fit, Math.min(Sheets.ROOM / width, (Sheets.HIGHEST - 40) / height));
    sheets.space(12);
    sheets.need(height * scale + 24);
    Tag tag = figure(within, svg.attr("aria-label"), x, width * scale, height * scale);
    Content content = sheets.marked(tag).save();
    content.op("cm", scale, 0, 0, -scale, x, sheets.y());
    new Painter(rules, new PdfInk(content)).paint(svg);
    content.restore();
    sheets.unmarked();
    tags.close(tag);
    sheets.down(height * scale + 6);
  }

  private Tag figure(Tag within, String says, double x, double width, double height) {
    return tags.open(
        within,
        "Figure",
        "/Alt "
            + PdfFile.text(says)
            + "/A<</O/Layout/Placement/Block/BBox["
            + Sheets.rounded(x)
            + Sheets.rounded(sheets.y() - height)
            + Sheets.rounded(x + width)
            + Sheets.rounded(sheets.y())
            + "]>>");
  }

  private void photo(Element img, Tag within, double x) throws IOException {
    Photos.Photo photo = photos.of(img.attr("src"));
    double scale =
        Math.min(PX, Math.min(Sheets.ROOM / photo.width(), Sheets.HIGHEST / 2 / photo.height()));
    double width = photo.width() * scale;
    double height = photo.height() * scale;
    sheets.need(height + 24);
    Tag tag = figure(within, img.attr("alt"), x, width, height);
    String name = sheets.image(img.attr("src"), photo.jpeg(), photo.width(), photo.height());
    sheets.marked(tag).save().op("cm", width, 0, 0, height, x, sheets.y() - height);
    sheets.drawn(name);
    sheets.unmarked();
    tags.close(tag);
    sheets.down(height + 6);
  }
}
