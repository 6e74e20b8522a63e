package org.fieldbook.app.web.toolkit;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.diary.OpenActions;
import org.fieldbook.app.toolkit.diary.OpenActions.Open;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A line to somebody who has filled in a tool to which the course comes back now.
 *
 * @param filled that they did, and when
 * @param back that the course comes back to it
 * @param href to their latest entry
 * @param newHref to a further one
 * @param open what they meant to do and have not said to be done, in words; empty for nothing
 */
public record Revisit(String filled, String back, String href, String newHref, String open) {

  private static final int SHOWN = 3;

  /**
   * The line.
   *
   * @param week that comes back to the tool
   * @param today in the presentation's zone
   */
  public static Revisit of(
      PublishedPresentation presentation,
      ToolTemplate tool,
      Latest latest,
      String week,
      LocalDate today) {
    String p = "&p=" + presentation.code();
    return new Revisit(
        "You filled in the " + tool.title() + " " + when(presentation, latest) + ".",
        presentation.weekLabel(week) + " comes back to it:",
        "/toolkit/entry?e=" + latest.slot() + p,
        "/toolkit/new?tool=" + tool.id() + p,
        open(OpenActions.of(tool, latest.body(), today), today));
  }

  private static String when(PublishedPresentation presentation, Latest latest) {
    String week = latest.week();
    return week == null ? "on " + Dates.of(latest.date()) : "in " + presentation.weekLabel(week);
  }

  private static String open(List<Open> open, LocalDate today) {
    if (open.isEmpty()) {
      return "";
    }
    String more = open.size() > SHOWN ? "; and " + (open.size() - SHOWN) + " more" : "";
    return "You meant to: "
        + open.stream().limit(SHOWN).map(o -> said(o, today)).collect(Collectors.joining("; "))
        + more
        + ". How did it go? Write it down there.";
  }

  private static String said(Open open, LocalDate today) {
    LocalDate by = open.by();
    String bare = open.said().replaceAll("[.;,\\s]+$", "");
    return by == null
        ? "“" + bare + "”"
        : "“" + bare + "” by " + Dates.of(by) + (open.isOverdue(today) ? ", which has passed" : "");
  }

  /** The line with its links. */
  public void writeTo(Html html) {
    html.tag("p", "meta").text(filled + " " + back + " ");
    html.tag("a").with("href", href).text("look again").end("a").text(" or ");
    html.tag("a").with("href", newHref).text("make a further entry").end("a").text(".");
    html.end("p");
    if (!open.isEmpty()) {
      html.tag("p", "meta").with("dir", "auto").text(open).end("p");
    }
  }

  /** The latest entry of the tool. */
  public record Latest(String slot, @Nullable String week, LocalDate date, JsonObject body) {}
}
