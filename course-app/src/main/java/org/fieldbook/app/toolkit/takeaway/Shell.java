package org.fieldbook.app.toolkit.takeaway;

import java.util.Locale;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.content.reading.PublishedCourse;

/** What stands round every page of the site. Also well-formed XML. */
final class Shell {

  private final Takeaway takeaway;

  Shell(Takeaway takeaway) {
    this.takeaway = takeaway;
  }

  /** A page, opened as far as its text. */
  Markup open(Chapter chapter) {
    String up = chapter.path().contains("/") ? "../" : "";
    PublishedCourse course = takeaway.presentation().course();
    Markup page = new Markup();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB");
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", chapter.title() + " | " + takeaway.learner() + "’s toolkit");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.empty("link", "rel", "stylesheet", "href", up + "style/fieldbook.css");
    page.empty("link", "rel", "stylesheet", "href", up + "style/toolkit.css");
    if (chapter.id().equals(Chapter.COVER)) {
      // Plain scripts: modules are barred where pages come from files.
      page.element("script", "", "src", "search-index.js", "defer", "defer");
      page.element("script", "", "src", "search.js", "defer", "defer");
    }
    page.close();
    page.open("body", "class", "is-takeaway");
    page.element("a", "Skip to the text", "class", "skip", "href", "#main");
    page.open("header", "class", "running-head").open("div", "class", "page");
    page.open("p", "class", "wordmark").element("span", "Toolkit").close();
    page.open("p", "class", "takeaway-owner").element("bdi", takeaway.learner()).close();
    page.open("p", "class", "running-title");
    page.element("span", course.code() + " " + course.title()).close();
    page.close().close();
    return page.open("main", "id", "main").open("div", "class", "page");
  }

  /** Closes the page. */
  void close(Chapter chapter, Markup page) {
    String up = chapter.path().contains("/") ? "../" : "";
    String part = takeaway.presentation().course().partLabel().toLowerCase(Locale.UK);
    page.close().close();
    page.open("footer", "class", "site-foot").open("div", "class", "page").open("ul");
    link(page, up + "index.html", "By " + part);
    link(page, up + "by-competence.html", "By competence");
    link(page, up + "summary.html", "What the entries show");
    if (!takeaway.badges().isEmpty()) {
      link(page, up + "badges.html", "Badges");
    }
    if (takeaway.blanks()) {
      link(page, up + "index.html#blank", "Blank forms");
    }
    link(page, up + "sources.html", "Sources");
    link(page, up + "people.html", "People in it");
    link(page, up + "entries.json", "The entries as data");
    page.close();
    owner(takeaway, page);
    page.close().close().close().close();
  }

  /** Whose it is and of which day. */
  static void owner(Takeaway takeaway, Markup page) {
    page.open("p").text("Made for ").element("bdi", takeaway.learner());
    page.text(" on " + Dates.of(takeaway.made()) + ". " + takeaway.choice() + ".").close();
  }

  private static void link(Markup page, String to, String label) {
    page.open("li").element("a", label, "href", to).close();
  }
}
