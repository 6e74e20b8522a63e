package org.fieldbook.app.web.response;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.RowNames;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** One field of a tool with its label, its help and what is written in it. */
final class FieldHtml {

  private static final int FEW = 7;

  /** A longer scale is a list to choose from. */
  private static final int MOST_STEPS = 11;

  private final Html html;
  private final ToolTemplate template;
  private final Options options;
  private final Answers answers;
  private final ControlHtml controls;

  /**
   * The fields of a tool.
   *
   * @param answers with computed columns filled in
   */
  FieldHtml(Html html, ToolTemplate template, Options options, Answers answers) {
    this.html = html;
    this.template = template;
    this.options = options;
    this.answers = answers;
    this.controls = new ControlHtml(html, options, answers);
  }

  /** The bare controls of its fields. */
  ControlHtml controls() {
    return controls;
  }

  /** For columns that are no tool's: they choose from nothing but their own choices. */
  static FieldHtml plain(Html html) {
    ToolTemplate none =
        new ToolTemplate(
            "", 0, "", "", "", List.of(), List.of(), null, List.of(), 0, false, List.of(), "", null,
            List.of(), List.of());
    return new FieldHtml(
        html, none, new Options(List.of(), List.of()), new Answers(JsonValue.EMPTY_JSON_OBJECT));
  }

  /** A value that was worked out, as people read it. */
  String figure(ToolField column, @Nullable JsonValue value) {
    if (value == null) {
      return "";
    }
    Answers row = new Answers(Json.createObjectBuilder().add(column.id(), value).build());
    return new FieldText(template, options).of(column, row);
  }

  /** The field in the run of a form; nothing for what is computed. */
  void field(ToolField field, Place place, @Nullable JsonValue value) {
    if (!field.isWritten()) {
      return;
    }
    switch (field.type()) {
      case TABLE -> new RowsHtml(html, this).table(field, place, value);
      case MATRIX ->
          new RowsHtml(html, this)
              .matrix(field, place, RowNames.ofMatrix(template, answers, field), value);
      case SCALE -> {
        if (Scales.of(field).size() <= MOST_STEPS) {
          group(field, place, Scales.of(field), "int", Set.of(ControlHtml.shown(field, value)));
        } else {
          labelled(field, place, value);
        }
      }
      case MULTICHOICE -> many(field, place, value);
      case CHOICE -> {
        List<Option> choices = options.of(field).orElse(List.of());
        if (choices.isEmpty()) {
          labelled(field, place, value);
        } else if (choices.size() <= FEW) {
          group(field, place, choices, null, Set.of(ControlHtml.shown(field, value)));
        } else {
          labelled(field, place, value);
        }
      }
      case TEXT, LONGTEXT, DATE, NUMBER, MONEY, PERSON, REF -> labelled(field, place, value);
      case DIAGRAM_DATA, CALC -> {
        // Worked out from the rest, by whoever draws it.
      }
    }
  }

  private void labelled(ToolField field, Place place, @Nullable JsonValue value) {
    html.tag("div", "field");
    html.tag("label").with("for", place.id()).text(field.label());
    optional(field);
    html.end("label");
    help(field, place);
    controls.control(field, place, value, null, Hints.id(field, place));
    html.end("div");
  }

  private void optional(ToolField field) {
    if (!field.required()) {
      html.text(" ").element("span", "optional", "(optional)");
    }
  }

  private void help(ToolField field, Place place) {
    if (Hints.id(field, place) != null) {
      html.tag("p", "hint").with("id", place.id() + "-h").text(Hints.of(field)).end("p");
    }
  }

  private void group(
      ToolField field,
      Place place,
      List<Option> choices,
      @Nullable String kind,
      Set<String> chosen) {
    boolean scale = field.type() == Type.SCALE;
    html.tag("fieldset", "field").with("aria-describedby", Hints.id(field, place));
    html.tag("legend").text(field.label());
    optional(field);
    html.end("legend");
    help(field, place);
    html.tag("div", scale ? "scale-row" : "checks").made("");
    for (Option option : choices) {
      controls.check("radio", place, option, kind, chosen);
    }
    html.end("div").end("fieldset");
  }

  private void many(ToolField field, Place place, @Nullable JsonValue value) {
    html.tag("fieldset", "field").with("aria-describedby", Hints.id(field, place));
    html.tag("legend").text(field.label());
    optional(field);
    html.end("legend");
    help(field, place);
    controls.checks(field, place, value);
    html.end("fieldset");
  }
}
