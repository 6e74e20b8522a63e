package org.fieldbook.app.toolkit.picture;

import java.util.List;

/**
 * A picture with its alternatives.
 *
 * @param kind as the tool template names it, such as {@code force-field}
 * @param title short name of what is drawn
 * @param sentence what the picture says, generated from the same data
 * @param warnings what the rules of the tool advise to look at again
 * @param drawings one for wide pages, or two: narrow, then wide
 * @param table the same data
 */
public record Picture(
    String kind,
    String title,
    String sentence,
    List<String> warnings,
    List<Drawing> drawings,
    DataTable table) {

  public Picture {
    warnings = List.copyOf(warnings);
    drawings = List.copyOf(drawings);
  }

  /**
   * The picture for a page: drawing, sentence, warnings, table.
   *
   * @param id unique on the page
   */
  public Markup figure(String id) {
    Markup markup = new Markup();
    markup.open("figure", "class", "picture picture-" + kind, "id", id);
    for (Drawing drawing : drawings) {
      drawing.write(markup, id + "-" + drawing.size().code(), title, sentence);
    }
    markup.open("figcaption").element("p", sentence, "class", "picture-says");
    if (!warnings.isEmpty()) {
      markup.open("ul", "class", "picture-warnings");
      for (String warning : warnings) {
        markup.open("li").element("span", "", "class", "icon icon-warn", "aria-hidden", "true");
        markup.element("span", warning).close();
      }
      markup.close();
    }
    markup.close();
    if (table.heads().isEmpty()) {
      return markup.close();
    }
    markup.open("details", "class", "picture-table").element("summary", "The same as a table");
    markup.openWide(table.caption());
    table.write(markup);
    return markup.close().close().close();
  }
}
