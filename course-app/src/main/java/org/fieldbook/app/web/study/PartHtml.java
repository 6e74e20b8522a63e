package org.fieldbook.app.web.study;

import java.util.List;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.response.ResponseForm;
import org.fieldbook.app.web.study.PartView.ToolView;
import org.fieldbook.app.web.toolkit.Revisit;
import org.fieldbook.content.reading.Activity;

/** The parts of a week one after the other, each with its tick. */
final class PartHtml {

  /** The tool of a discussion in which sets are formed. */
  private static final String LEARNING_SETS = "action-learning";

  private final Html html = new Html();
  private final String presentation;

  private PartHtml(String presentation) {
    this.presentation = presentation;
  }

  /**
   * All parts.
   *
   * @param editable whether they can be marked as studied
   */
  static String all(List<PartView> parts, String presentation, boolean editable) {
    PartHtml out = new PartHtml(presentation);
    for (PartView part : parts) {
      out.section(part, editable);
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
      prose("prose", part.html());
      form(part);
      html.end("div");
    } else {
      prose(part.isCase() ? "case-study prose" : "prose", part.html());
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
    form(part);
    if (activity.type() == Activity.Type.POLL) {
      html.tag("details", "poll-results").with("data-poll", part.id()).flag("hidden", true);
      html.element("summary", null, "See how others answered");
      html.tag("div").with("aria-live", "polite").end("div").end("details");
    }
    String answer = activity.answerHtml();
    if (answer != null && !answer.isEmpty()) {
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
    form(part);
    html.tag("div", "tool-picture").with("data-picture", part.id());
    html.made(tool == null ? "" : tool.picture()).end("div");
  }

  private void discussion(PartView part, Activity activity) {
    html.tag("div", "talk").tag("blockquote");
    html.made(activity.openingHtml() == null ? "" : activity.openingHtml());
    html.end("blockquote").end("div");
    html.tag("p", "cluster").tag("a", "button");
    html.with("href", "/forum/activity?a=" + part.id() + "&p=" + presentation).icon("chat");
    html.text("Join the discussion").end("a").text(" ").element("span", "meta", part.window());
    if (LEARNING_SETS.equals(activity.tool())) {
      html.text(" ").tag("a").with("href", "/toolkit/sets?p=" + presentation);
      html.text("Action learning sets of your group").end("a");
    }
    html.end("p");
  }

  private void revisit(PartView part) {
    html.tag("div", "activity is-tool");
    prose("prose", part.html());
    ToolView tool = part.tool();
    if (tool != null) {
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

  private void form(PartView part) {
    ResponseForm form = part.form();
    if (form != null) {
      form.writeTo(html);
    }
  }

  private void prose(String cssClass, String text) {
    html.tag("div", cssClass).made(text).end("div");
  }

  private void tick(PartView part) {
    html.tag("p", "part-tick").tag("label", "check").tag("input").with("type", "checkbox");
    html.with("data-tick", part.id()).flag("checked", part.studied());
    html.element("span", null, "I have studied this part").end("label").end("p");
  }
}
