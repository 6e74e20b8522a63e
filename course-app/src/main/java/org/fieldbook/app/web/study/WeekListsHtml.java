package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.reading.Week;

/** The lists of a week's page: its contents, its key concepts, its references. */
final class WeekListsHtml {

  private WeekListsHtml() {}

  /**
   * What is in the week.
   *
   * @param place id of the paragraph where the reader left off, empty when that was elsewhere
   */
  static String contents(List<PartView> parts, String place) {
    Html html = new Html();
    html.tag("ol", "parts");
    for (PartView part : parts) {
      html.tag("li").with("class", part.here() ? "is-here" : part.studied() ? null : "is-todo");
      html.with("data-part", part.id()).icon(part.state()).tag("span").tag("a");
      html.with("href", "#" + (part.here() && !place.isEmpty() ? place : part.id()));
      html.text(part.title()).end("a");
      html.tag("span", "visually-hidden").flag("data-state", true);
      html.text(", " + part.stateSaid()).end("span");
      if (part.here()) {
        html.element("span", "sub", "Go to where you left off");
      }
      html.end("span").element("span", "time", part.time()).end("li");
    }
    return html.end("ol").toString();
  }

  /** What is in the week, for somebody who marks nothing as studied. */
  static String outline(List<PartView> parts) {
    Html html = new Html();
    html.tag("ol", "parts");
    for (PartView part : parts) {
      html.tag("li").icon("empty").tag("span").tag("a").with("href", "#" + part.id());
      html.text(part.title()).end("a").element("span", "sub", part.kind()).end("span");
      html.element("span", "time", part.time()).end("li");
    }
    return html.end("ol").toString();
  }

  static String concepts(List<Week.Concept> concepts) {
    Html html = new Html();
    html.tag("dl", "glossary");
    for (Week.Concept concept : concepts) {
      html.tag("div").tag("dt").with("id", "term-" + concept.id()).text(concept.title()).end("dt");
      html.tag("dd").made(concept.definition()).end("dd").end("div");
    }
    return html.end("dl").toString();
  }

  static String references(List<Chapter.Reference> references) {
    Html html = new Html();
    html.tag("ul", "references");
    for (Chapter.Reference reference : references) {
      html.tag("li").with("id", "ref-" + reference.key()).made(reference.html()).end("li");
    }
    return html.end("ul").toString();
  }
}
