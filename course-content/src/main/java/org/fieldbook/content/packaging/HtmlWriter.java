package org.fieldbook.content.packaging;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.content.packaging.Markup.Holds;

/**
 * Writes the clean HTML of one part: only what {@link Markup} allows, with links resolved. Headings
 * inside a part begin at h3, since the page gives the part its h2.
 */
final class HtmlWriter {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  private static final Set<String> NUMBERS =
      Set.of("colspan", "rowspan", "start", "width", "height");
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "scope", Set.of("col", "row", "colgroup", "rowgroup"),
          "type", Set.of("1", "a", "A", "i", "I"),
          "reversed", Set.of("reversed"));

  private final Links links;
  private final String partTitle;
  private int heading = 2;
  private int tables;

  HtmlWriter(Links links, String partTitle) {
    this.links = links;
    this.partTitle = partTitle;
  }

  /** Everything inside an element that holds blocks. */
  String blocks(Element holder) {
    Html html = new Html();
    content(holder, Holds.BLOCKS, false, html);
    return html.toString();
  }

  /** Everything inside an element that holds text or blocks. */
  String flow(Element holder) {
    Html html = new Html();
    content(holder, Holds.FLOW, false, html);
    return html.toString();
  }

  /** Everything inside an element that holds text. */
  String inline(Element holder) {
    Html html = new Html();
    content(holder, Holds.INLINE, false, html);
    return html.toString();
  }

  /** The element itself, as a block. */
  String block(Element element) {
    Html html = new Html();
    element(element, false, html);
    return html.toString();
  }

  private void content(Element holder, Holds holds, boolean inLink, Html html) {
    for (Object node : holder.content()) {
      if (node instanceof Element child) {
        if (!Markup.mayStandIn(holds, child.name)) {
          refuse(holder, child);
        } else {
          element(child, inLink, html);
        }
      } else if (node instanceof String text) {
        if (Markup.takesText(holds) || text.isBlank()) {
          html.text(text);
        } else {
          fault(
              holder.line,
              "loose text \"" + shortened(text) + "\" in " + holder.name + ": put it in a p.");
        }
      }
    }
  }

  private void refuse(Element holder, Element child) {
    String where =
        holder.hasRole("") || holder.value("data-role").isEmpty()
            ? holder.name
            : holder.value("data-role");
    fault(
        child.line,
        "<" + child.name + "> is not allowed in " + where + Markup.instead(child.name) + ".");
  }

  private void element(Element e, boolean inLink, Html html) {
    switch (e.name) {
      case "a" -> link(e, inLink, html);
      case "img" -> image(e, html);
      case "svg" -> drawing(e, html);
      case "table" -> table(e, inLink, html);
      case "br" -> html.open("br").closeEmpty();
      default -> plain(e, inLink, html);
    }
  }

  private void plain(Element e, boolean inLink, Html html) {
    if (e.is("h3") || e.is("h4")) {
      heading(e);
    }
    html.open(e.name);
    attributes(e, html);
    if (e.is("figure")) {
      figure(e, html);
    }
    html.close();
    content(e, Markup.holds(e.name), inLink, html);
    html.end(e.name);
  }

  private void heading(Element e) {
    int level = e.name.charAt(1) - '0';
    if (level > heading + 1) {
      fault(e.line, "an " + e.name + " follows an h" + heading + ": no level may be left out.");
    }
    heading = level;
  }

  private void figure(Element e, Html html) {
    html.attribute("class", "figure");
    if (e.child("figcaption").isEmpty()) {
      fault(e.line, "a figure needs a figcaption.");
    }
  }

  private void link(Element e, boolean inLink, Html html) {
    if (inLink) {
      fault(e.line, "a link stands inside another link.");
    }
    html.open("a");
    attributes(e, html);
    if (e.get("data-cite") != null) {
      html.attribute("class", "cite");
      html.attribute("href", links.toReference(e.value("data-cite"), e.line));
    } else if (e.get("data-term") != null) {
      html.attribute("class", "term");
      html.attribute("href", links.toTerm(e.value("data-term"), e.line));
    } else {
      String href = links.to(e.value("href"), e.line);
      html.attribute("href", href);
      if (href.startsWith("http")) {
        html.attribute("rel", "external noopener noreferrer");
      }
    }
    html.close();
    content(e, Holds.INLINE, true, html);
    html.end("a");
  }

  private void image(Element e, Html html) {
    if (e.get("alt") == null) {
      fault(e.line, "an image needs an alt text (alt=\"\" when it is only decoration).");
    }
    html.open("img");
    attributes(e, html);
    html.attribute("src", links.toMedia(e.value("src"), e.line));
    html.attribute("alt", e.value("alt")).attribute("loading", "lazy").closeEmpty();
  }

  /** Letters in a drawing stay as large as is readable: on a telephone it scrolls by itself. */
  private void drawing(Element e, Html html) {
    html.open("div").attribute("class", "figure-scroll").attribute("tabindex", "0");
    html.attribute("role", "region");
    html.attribute(
        "aria-label",
        Wording.of("drawing.label") + ": " + e.child("title").map(Element::text).orElse(partTitle));
    html.close().made(new SvgWriter(links.problems()).write(e)).end("div");
  }

  /** A table may be wider than a telephone: it scrolls by itself, and by keyboard. */
  private void table(Element e, boolean inLink, Html html) {
    tables++;
    String label =
        e.child("caption")
            .map(Element::text)
            .orElseGet(() -> Wording.of("table.label") + " " + tables + ": " + partTitle);
    html.open("div").attribute("class", "table-scroll").attribute("tabindex", "0");
    html.attribute("role", "region").attribute("aria-label", label).close();
    html.open("table");
    attributes(e, html);
    html.attribute("class", "table").close();
    for (Element child : e.children()) {
      rowHeads(child, child.is("thead"));
    }
    content(e, Holds.TABLE, inLink, html);
    html.end("table").end("div");
  }

  /** A heading cell says what it heads. */
  private static void rowHeads(Element section, boolean head) {
    for (Element below : section.descendants()) {
      if (below.is("th")) {
        below.attributes.putIfAbsent("scope", head ? "col" : "row");
      }
    }
  }

  private void attributes(Element e, Html html) {
    e.attributes.forEach(
        (name, value) -> {
          if (!Markup.hasAttribute(e.name, name)) {
            fault(e.line, "the attribute " + name + " is not allowed on <" + e.name + ">.");
          } else if (name.equals("data-cites")) {
            links.cite(value, e.line);
          } else if (NUMBERS.contains(name) && !WHOLE.matcher(value).matches()) {
            fault(e.line, name + " must be a whole number, not \"" + value + "\".");
          } else if (WORDS.containsKey(name)
              && !WORDS.getOrDefault(name, Set.of()).contains(value)) {
            fault(e.line, name + " must be one of " + WORDS.get(name) + ".");
          } else if (name.equals("xml:lang")) {
            html.attribute("lang", value);
          } else if (!isWrittenLater(name)) {
            html.attribute(name, value);
          }
        });
  }

  private static boolean isWrittenLater(String name) {
    return Set.of("href", "src", "alt", "data-cite", "data-term", "data-treats").contains(name);
  }

  private void fault(int line, String fault) {
    links.problems().add(line, fault);
  }

  private static String shortened(String text) {
    String folded = text.replaceAll("\\s+", " ").strip();
    return folded.length() <= 40 ? folded : folded.substring(0, 40) + "...";
  }
}
