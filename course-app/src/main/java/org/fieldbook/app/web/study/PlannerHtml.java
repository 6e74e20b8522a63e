package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.toolkit.diary.DiaryLine;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.study.WeekLine.DueLine;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.reading.PublishedCourse;

/** The planner: as a ruler with flags for what is due, and as a table with all dates. */
final class PlannerHtml {

  private final Html html = new Html();
  private final String presentation;

  private PlannerHtml(String presentation) {
    this.presentation = presentation;
  }

  static String ruler(PublishedCourse course, PlannerLines lines, String presentation) {
    PlannerHtml out = new PlannerHtml(presentation);
    out.html.tag("div", "planner");
    for (PublishedCourse.Block block : course.blocks()) {
      out.html.tag("div", "planner-block").tag("h3");
      out.html.text(course.partLabel() + " " + block.number());
      out.html.element("span", null, block.title()).end("h3").tag("ol", "tape");
      lines.of(block).forEach(out::mark);
      out.html.end("ol").end("div");
    }
    return out.html.end("div").toString();
  }

  private void mark(WeekLine line) {
    html.tag("li").with("class", line.getMark().isEmpty() ? null : line.getMark());
    // A second try stands in the table: two flags in a week have no room beside one another.
    line.due().stream().filter(d -> !Assignment.isSecond(d.id())).forEach(this::flag);
    html.tag("a", "wk")
        .with("href", address(line))
        .with("aria-current", line.now() ? "step" : null);
    html.hidden("Week ").text(line.number()).hidden(line.getSaid()).end("a");
    line.gapAfter().ifPresent(gap -> html.tag("span", "gap-mark").with("title", gap).end("span"));
    html.end("li");
  }

  private void flag(DueLine due) {
    html.tag("a", due.state().equals("returned") ? "flag to-left is-done" : "flag to-left");
    html.with("href", address(due)).element("b", null, due.name()).text(due.day());
    if (!due.state().isEmpty()) {
      html.text(" ").icon("check").hidden(", " + due.state());
    }
    html.end("a");
  }

  /** The rows of the table. */
  static String rows(List<WeekLine> lines, String presentation) {
    PlannerHtml out = new PlannerHtml(presentation);
    lines.forEach(out::row);
    return out.html.toString();
  }

  private void row(WeekLine line) {
    html.tag("tr").with("class", line.now() ? "is-now" : null);
    html.tag("th").with("scope", "row");
    if (line.isStudy()) {
      html.element("span", "only-narrow", "Week ").text(line.number());
      state(line, "");
    } else {
      html.hidden("No study week");
    }
    html.end("th").element("td", null, line.getDates());
    about(line);
    html.tag("td");
    for (DueLine due : line.due()) {
      html.tag("a").with("href", address(due)).text(due.name()).end("a").text(" ");
      String said = due.state().isEmpty() ? due.moment() : due.moment() + ", " + due.state();
      html.element("span", "meta", said).tag("br");
    }
    line.own().forEach(this::own);
    html.end("td").end("tr");
  }

  /** Days outside the calendar as a list; empty for none. */
  static String days(List<DiaryLine> days, List<WeekLine.DueLine> due, String presentation) {
    if (days.isEmpty() && due.isEmpty()) {
      return "";
    }
    PlannerHtml out = new PlannerHtml(presentation);
    out.html.tag("ul", "plain");
    for (WeekLine.DueLine each : due) {
      out.html.tag("li").tag("a");
      out.html.with("href", "/tma/assignment?a=" + each.id() + "&p=" + presentation);
      out.html.text(each.name()).end("a").text(" ");
      out.html.element(
          "span", "meta", each.moment() + (each.state().isEmpty() ? "" : ", " + each.state()));
      out.html.end("li");
    }
    for (DiaryLine day : days) {
      out.html.tag("li");
      out.own(day);
      out.html.end("li");
    }
    return out.html.end("ul").toString();
  }

  private void own(DiaryLine own) {
    html.tag("a").with("href", "/toolkit/entry?e=" + own.slot() + "&p=" + presentation);
    html.with("dir", "auto").text(own.said()).end("a").text(" ");
    html.element("span", "meta", Dates.of(own.day()) + (own.settled() ? ", done" : ""));
    html.tag("br");
  }

  private void state(WeekLine line, String before) {
    switch (line.state()) {
      case "is-studied" -> html.text(" ").icon("done").hidden(before + "studied");
      case "is-part" -> html.text(" ").icon("half").hidden(before + "partly studied");
      default -> {
        // Nothing is marked: nothing is said.
      }
    }
  }

  private void about(WeekLine line) {
    html.tag("td");
    if (line.readable()) {
      html.tag("a").with("href", address(line)).text(line.week().title()).end("a");
      if (!line.isStudy()) {
        state(line, ", ");
      }
    } else {
      html.text(line.week().title());
    }
    if (line.now()) {
      html.text(" ").element("span", "badge badge-ink", "Now");
    }
    for (String event : line.events()) {
      html.tag("br").element("span", "meta", "Tutorial: " + event);
    }
    html.end("td");
  }

  private String address(WeekLine line) {
    return "/study/week?w=" + line.week().id() + "&p=" + presentation;
  }

  private String address(DueLine due) {
    return "/tma/assignment?a=" + due.id() + "&p=" + presentation;
  }
}
