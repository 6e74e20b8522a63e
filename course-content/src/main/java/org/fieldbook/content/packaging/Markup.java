package org.fieldbook.content.packaging;

import java.util.Map;
import java.util.Set;

/**
 * The allow-list: which XHTML elements and attributes a package may use, and what stands in what.
 * Whatever is not here is refused.
 */
final class Markup {

  /** What an element holds. */
  enum Holds {
    /** Blocks only; loose text is a fault. */
    BLOCKS,
    /** Text and inline elements. */
    INLINE,
    /** Either. */
    FLOW,
    ITEMS,
    TERMS,
    TABLE,
    ROWS,
    CELLS,
    FIGURE,
    NOTHING
  }

  private static final Set<String> BLOCK =
      Set.of("p", "ul", "ol", "dl", "table", "figure", "blockquote", "h3", "h4");
  private static final Set<String> INLINE =
      Set.of("em", "strong", "a", "cite", "q", "code", "abbr", "dfn", "sub", "sup", "span", "br");

  private static final Map<String, Holds> HOLDS =
      Map.ofEntries(
          Map.entry("p", Holds.INLINE),
          Map.entry("h3", Holds.INLINE),
          Map.entry("h4", Holds.INLINE),
          Map.entry("dt", Holds.INLINE),
          Map.entry("caption", Holds.INLINE),
          Map.entry("ul", Holds.ITEMS),
          Map.entry("ol", Holds.ITEMS),
          Map.entry("dl", Holds.TERMS),
          Map.entry("li", Holds.FLOW),
          Map.entry("dd", Holds.FLOW),
          Map.entry("td", Holds.FLOW),
          Map.entry("th", Holds.INLINE),
          Map.entry("blockquote", Holds.BLOCKS),
          Map.entry("figcaption", Holds.FLOW),
          Map.entry("figure", Holds.FIGURE),
          Map.entry("table", Holds.TABLE),
          Map.entry("thead", Holds.ROWS),
          Map.entry("tbody", Holds.ROWS),
          Map.entry("tfoot", Holds.ROWS),
          Map.entry("tr", Holds.CELLS),
          Map.entry("img", Holds.NOTHING),
          Map.entry("br", Holds.NOTHING));

  private static final Map<Holds, Set<String>> ALLOWED =
      Map.of(
          Holds.BLOCKS, BLOCK,
          Holds.INLINE, INLINE,
          Holds.ITEMS, Set.of("li"),
          Holds.TERMS, Set.of("dt", "dd"),
          Holds.TABLE, Set.of("caption", "thead", "tbody", "tfoot", "tr"),
          Holds.ROWS, Set.of("tr"),
          Holds.CELLS, Set.of("th", "td"),
          Holds.FIGURE, Set.of("svg", "img", "figcaption", "table", "blockquote", "p"),
          Holds.NOTHING, Set.of());

  private static final Set<String> EVERYWHERE =
      Set.of("id", "lang", "xml:lang", "data-cites", "data-treats");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "data-cite", "data-term"),
          "img", Set.of("src", "alt", "width", "height"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"),
          "ol", Set.of("start", "type", "reversed"),
          "abbr", Set.of("title"),
          "dfn", Set.of("title"));

  private static final Map<String, String> INSTEAD =
      Map.of(
          "b", "use strong",
          "i", "use em or cite",
          "u", "use em",
          "h1", "the page has the week's title; a part starts with h2",
          "h2", "a part has one h2, at its start; use h3 inside it",
          "div", "use p, or a div with the data-role that belongs here",
          "script", "a package holds no programs",
          "style", "the site has one style for all courses",
          "iframe", "put the file under media/ and link to it",
          "form", "use an activity");

  private Markup() {}

  static Holds holds(String element) {
    return HOLDS.getOrDefault(element, Holds.INLINE);
  }

  static boolean mayStandIn(Holds holds, String element) {
    if (holds == Holds.FLOW) {
      return BLOCK.contains(element) || INLINE.contains(element);
    }
    return ALLOWED.getOrDefault(holds, Set.of()).contains(element);
  }

  static boolean takesText(Holds holds) {
    return holds == Holds.INLINE || holds == Holds.FLOW;
  }

  static boolean isKnown(String element) {
    return BLOCK.contains(element) || INLINE.contains(element) || HOLDS.containsKey(element);
  }

  static boolean isBlock(String element) {
    return BLOCK.contains(element);
  }

  static boolean hasAttribute(String element, String attribute) {
    return EVERYWHERE.contains(attribute)
        || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
  }

  /** What an author may write instead, or an empty text. */
  static String instead(String element) {
    String hint = INSTEAD.get(element);
    return hint == null ? "" : ": " + hint;
  }
}
