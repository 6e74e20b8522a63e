package org.fieldbook.app.web.frame;

import java.util.List;
import org.fieldbook.app.web.frame.MainMenu.Entry;
import org.fieldbook.app.web.markup.Html;

/** The running head's menu as a list. */
final class MenuHtml {

  private MenuHtml() {}

  static String list(List<Entry> entries, String current) {
    Html html = new Html();
    html.tag("ul");
    for (Entry entry : entries) {
      html.tag("li").tag("a").with("href", entry.href());
      html.with("aria-current", entry.name().equals(current) ? "page" : null);
      html.icon(entry.icon()).text(entry.label());
      if (entry.count() > 0) {
        html.text(" ").tag("span", "count").text(Integer.toString(entry.count()));
        html.hidden(" " + entry.counted()).end("span");
      }
      html.end("a").end("li");
    }
    return html.end("ul").toString();
  }
}
