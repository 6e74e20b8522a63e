package org.fieldbook.app.web.response;

import org.fieldbook.app.web.markup.Html;

/** A response as a form that saves itself. The page's script finds it by {@code data-entry}. */
final class ResponseHtml {

  private ResponseHtml() {}

  /** The form; a tool's is a worksheet. */
  static void write(Html html, ResponseForm form) {
    if (form.isToolTask()) {
      html.tag("div", "worksheet").tag("div", "worksheet-top");
      form(html, form);
      html.end("div").end("div");
    } else {
      form(html, form);
    }
  }

  private static void form(Html html, ResponseForm form) {
    html.tag("form", "response is-" + form.kind()).with("action", "#").with("method", "post");
    html.with("autocomplete", "off").with("aria-label", form.label());
    html.with("data-entry", form.slot()).with("data-presentation", form.presentation());
    html.with("data-kind", form.kind()).with("data-version", form.version());
    html.with("data-tool", form.tool()).with("data-edition", form.edition());
    html.made(form.fields());
    foot(html, form);
    html.tag("div", "save-problem").flag("data-problem", true).with("role", "alert").end("div");
    html.end("form");
  }

  private static void foot(Html html, ResponseForm form) {
    html.tag("div", "act-foot").tag("p", "saved");
    if (form.isBegun()) {
      html.icon("check");
    }
    html.tag("span").flag("data-said", true).text(form.saved()).end("span").end("p");
    if (form.editable() && form.isSelfCheck()) {
      html.tag("button", "button button-small").with("type", "button").flag("data-check", true);
      html.text("Check my answers").end("button");
    }
    if (form.editable() && form.isToolTask()) {
      html.tag("button", "button button-quiet button-small").with("type", "button");
      html.flag("data-keep", true).icon("kit").text("Keep this version").end("button");
    }
    html.end("div");
  }
}
