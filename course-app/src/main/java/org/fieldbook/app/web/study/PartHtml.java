package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.study.PartView.ToolView;
import org.fieldbook.app.web.toolkit.Revisit;
import org.fieldbook.content.reading.Activity;

/** The parts of a week one after the other: for a student each with its tick. */
final class PartHtml {

  /** The tool of a discussion in which sets are formed. */
  private static final String LEARNING_SETS = "action-learning";

  private final Html html = new Html();
  private final WeekLinks links;
  private final boolean staff;

  private PartHtml(WeekLinks links, boolean staff) {
    this.links = links;
    this.staff = staff;
  }

  /**
   * All parts as a student reads them.
   *
   * @param editable whether they can be marked as studied
   */
  static String all(List<PartView> parts, String presentation, boolean editable) {
    PartHtml out = new PartHtml(WeekLinks.ofStudent(presentation), false);
    for (PartView part : parts) {
      out.section(part, editable);
    }
    return out.html.toString();
  }

  /** All parts for the staff: with the answers, and without what leads to a student’s own. */
  static String shown(List<PartView> parts, WeekLinks links) {
    PartHtml out = new PartHtml(links, true);
    for (PartView part : parts) {
      out.section(part, false);
    }
    return out.html.toString();
  }

  private void section(PartView part, boolean editable) {
    String heading = part.id() + "-h";
    html.tag("section", "part").with("id", part.id()).with("aria-labelledby", heading);
    html.tag("p", "side").element("b", null, "Part " + part.number()).text(" ");
    html.element("span", null, part.kind()).text(" ").element("span", null, part.time()).end("p");
    html.tag("h2").with("id", heading).text(part.title()).end("h2");
    body(part);
    if (editable) {
      tick(part);
    }
    html.end("section");
  }

  private void body(PartView part) {
    Activity activity = part.activity();
    if (activity != null) {
      activity(part, activity);
    } else if (part.video() != null) {
      RecordingHtml.write(html, part, part.video());
    } else if (part.isRevisit()) {
      revisit(part);
    } else if (part.isReview()) {
      html.tag("div", "activity");
      prose("prose", part.part().html());
      html.made(links.in(part.form())).end("div");
    } else {
      prose(part.isCase() ? "case-study prose" : "prose", part.part().html());
    }
  }

  private void activity(PartView part, Activity activity) {
    boolean tool = activity.type() == Activity.Type.TOOL;
    html.tag("div", tool ? "activity is-tool" : "activity");
    prose("prose", activity.questionHtml());
    String instead = activity.insteadHtml();
    if (instead != null && !instead.isEmpty()) {
      html.tag("details", "another-way").element("summary", null, "Another way to do this");
      prose("prose", instead);
      html.end("details");
    }
    if (tool) {
      toolTask(part, activity);
    } else if (activity.type() == Activity.Type.DISCUSSION) {
      discussion(part, activity);
    } else {
      task(part, activity);
    }
    html.end("div");
  }

  private void task(PartView part, Activity activity) {
    html.made(links.in(part.form()));
    String answer = activity.answerHtml() == null ? "" : activity.answerHtml();
    if (staff) {
      if (!answer.isEmpty()) {
        html.tag("details").element("summary", null, "Read what the course team thinks");
        prose("feedback prose", answer);
        html.end("details");
      }
      return;
    }
    if (activity.type() == Activity.Type.POLL) {
      html.tag("details", "poll-results").with("data-poll", part.id()).flag("hidden", true);
      html.element("summary", null, "See how others answered");
      html.tag("div").with("aria-live", "polite").end("div").end("details");
    }
    if (!answer.isEmpty()) {
      html.tag("p", "meta").with("data-answer-hint", part.id());
      html.text(
          "Once you have saved something, you can compare it with what the course team thinks.");
      html.end("p").tag("details").with("data-answer", part.id()).flag("hidden", true);
      html.element("summary", null, "Read what the course team thinks");
      html.tag("div", "feedback").with("aria-live", "polite").end("div").end("details");
    }
  }

  private void toolTask(PartView part, Activity activity) {
    String specimen = activity.specimenHtml();
    if (specimen != null && !specimen.isEmpty()) {
      html.tag("details", "specimen-answer");
      html.element("summary", null, "See a completed example (fictional)");
      prose("feedback prose", specimen);
      html.end("details");
    }
    ToolView tool = part.tool();
    if (tool != null) {
      html.tag("p", "meta tool-name").icon("kit").text(" Toolkit: " + tool.title());
      if (!tool.href().isEmpty()) {
        html.text(", ").tag("a").with("href", tool.href()).text("open it in your toolkit").end("a");
      }
      html.end("p");
      if (tool.revisit() != null) {
        tool.revisit().writeTo(html);
      }
    }
    html.made(links.in(part.form()));
    html.tag("div", "tool-picture").with("data-picture", part.id());
    html.made(tool == null ? "" : tool.picture()).end("div");
  }

  private void discussion(PartView part, Activity activity) {
    html.tag("div", "talk").tag("blockquote");
    html.made(activity.openingHtml() == null ? "" : links.in(activity.openingHtml()));
    html.end("blockquote").end("div");
    if (staff) {
      html.element(
          "p", "meta", ("Students discuss it in their tutor groups. " + part.window()).strip());
      return;
    }
    html.tag("p", "cluster").tag("a", "button");
    html.with("href", "/forum/activity?a=" + part.id() + "&" + links.asked()).icon("chat");
    html.text("Join the discussion").end("a").text(" ").element("span", "meta", part.window());
    if (LEARNING_SETS.equals(activity.tool())) {
      html.text(" ").tag("a").with("href", "/toolkit/sets?" + links.asked());
      html.text("Action learning sets of your group").end("a");
    }
    html.end("p");
  }

  private void revisit(PartView part) {
    html.tag("div", "activity is-tool");
    prose("prose", part.part().html());
    ToolView tool = part.tool();
    if (tool != null && staff) {
      html.element("p", "meta", "Here a student finds the latest " + tool.title() + " again.");
    } else if (tool != null) {
      Revisit before = tool.revisit();
      if (before == null) {
        html.element("p", "meta", "You have no " + tool.title() + " yet.");
        html.tag("p", "cluster").tag("a", "button").with("href", tool.href()).icon("kit");
        html.text("Begin one").end("a").end("p");
      } else {
        before.writeTo(html);
      }
    }
    html.end("div");
  }

  private void prose(String cssClass, String text) {
    html.tag("div", cssClass).made(links.in(text)).end("div");
  }

  private void tick(PartView part) {
    html.tag("p", "part-tick").tag("label", "check").tag("input").with("type", "checkbox");
    html.with("data-tick", part.id()).flag("checked", part.studied());
    html.element("span", null, "I have studied this part").end("label").end("p");
  }
}
