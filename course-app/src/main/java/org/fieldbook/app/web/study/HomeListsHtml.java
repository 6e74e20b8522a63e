package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.toolkit.RecentTools;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.study.HomeBacking.PartLine;
import org.fieldbook.app.web.study.HomeBacking.ShortBreak;
import org.fieldbook.content.reading.PublishedPresentation;

/** The lists of a student's home. */
final class HomeListsHtml {

  private HomeListsHtml() {}

  /** The parts of this week. */
  static String parts(List<PartLine> parts) {
    Html html = new Html();
    html.tag("ol", "parts");
    for (PartLine part : parts) {
      html.tag("li").with("class", part.getState().isEmpty() ? null : part.getState());
      html.icon(part.icon()).tag("span");
      html.tag("a").with("href", part.href()).text(part.title()).end("a");
      if (part.icon().equals("done")) {
        html.hidden(", studied");
      }
      if (!part.sub().isEmpty()) {
        html.element("span", "sub", part.sub());
      }
      html.end("span").element("span", "time", part.time()).end("li");
    }
    return html.end("ol").toString();
  }

  /** The newest entries of the toolkit. */
  static String tools(List<RecentTools.Tool> tools, PublishedPresentation presentation) {
    Html html = new Html();
    html.tag("ol", "pile").flag("reversed", true);
    for (RecentTools.Tool tool : tools) {
      String week = tool.week();
      String made = week == null || week.isEmpty() ? "" : presentation.weekLabel(week) + ", ";
      html.tag("li", "is-yours").tag("a");
      html.with("href", "/toolkit/entry?e=" + tool.slot() + "&p=" + presentation.code());
      html.element("span", null, tool.title());
      html.element("span", null, made + "version " + tool.version()).end("a").end("li");
    }
    return html.end("ol").toString();
  }

  /** What fits in a short break. */
  static String choices(List<ShortBreak> breaks) {
    Html html = new Html();
    html.tag("div", "choices");
    for (ShortBreak fit : breaks) {
      html.tag("a").with("href", fit.href()).text(fit.getSaid()).hidden(": " + fit.title());
      html.end("a");
    }
    return html.end("div").toString();
  }
}
