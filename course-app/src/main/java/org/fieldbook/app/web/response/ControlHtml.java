package org.fieldbook.app.web.response;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.jspecify.annotations.Nullable;

/** The bare control of a field: what is typed, chosen or ticked, without label and help. */
final class ControlHtml {

  private final Html html;
  private final Options options;
  private final Answers answers;

  ControlHtml(Html html, Options options, Answers answers) {
    this.html = html;
    this.options = options;
    this.answers = answers;
  }

  /**
   * The bare control.
   *
   * @param named what it is called, where no label stands beside it
   */
  void control(
      ToolField field,
      Place place,
      @Nullable JsonValue value,
      @Nullable String named,
      @Nullable String describedBy) {
    switch (field.type()) {
      case LONGTEXT -> area(field, place, shown(field, value), 4, named, describedBy);
      case TEXT, PERSON, REF -> {
        if (field.rules().refTo() != null) {
          reference(field, place, value, named, describedBy);
        } else if (named == null) {
          input("text", null, place, value, null, describedBy);
        } else {
          area(field, place, text(value), 1, named, describedBy);
        }
      }
      case DATE -> input("date", null, place, value, named, describedBy);
      case NUMBER, MONEY -> input("text", "decimal", place, value, named, describedBy);
      case SCALE -> select(place, Scales.of(field), "int", shown(field, value), named, describedBy);
      case CHOICE -> {
        List<Option> choices = options.of(field).orElse(List.of());
        if (choices.isEmpty()) {
          input("text", null, place, value, named, describedBy);
        } else {
          select(place, choices, null, shown(field, value), named, describedBy);
        }
      }
      case MULTICHOICE -> {
        html.tag("div").with("role", "group").with("aria-label", named).made("");
        checks(field, place, value);
        html.end("div");
      }
      default ->
          throw new IllegalArgumentException("No single control for a " + field.type() + " field");
    }
  }

  /**
   * A reference: an entry is chosen; a row of a table is chosen or typed by its name, offered as
   * the table has it now.
   */
  private void reference(
      ToolField field,
      Place place,
      @Nullable JsonValue value,
      @Nullable String named,
      @Nullable String describedBy) {
    String refTo = field.rules().refTo();
    List<Option> choices = options.of(field).orElse(List.of());
    if ("entries".equals(refTo)) {
      select(place, withOwn(choices, text(value)), null, text(value), named, describedBy);
      return;
    }
    String list = NamesHtml.id(place.slot(), String.valueOf(refTo));
    html.tag("input").with("type", "text").with("id", place.id()).with("name", place.name());
    html.with("value", text(value)).with("list", list).with("aria-label", named);
    html.with("aria-describedby", describedBy).with("autocomplete", "off").made("");
  }

  /** What was chosen stays a choice when it is no longer offered. */
  private static List<Option> withOwn(List<Option> choices, String chosen) {
    if (chosen.isEmpty() || choices.stream().anyMatch(o -> o.key().equals(chosen))) {
      return choices;
    }
    return Stream.concat(choices.stream(), Stream.of(new Option(chosen, chosen))).toList();
  }

  /** What a new entry begins with, until something is written. */
  static String shown(ToolField field, @Nullable JsonValue value) {
    String start = field.rules().start();
    return value == null && start != null ? start : text(value);
  }

  private void area(
      ToolField field,
      Place place,
      String text,
      int lines,
      @Nullable String named,
      @Nullable String describedBy) {
    html.tag("textarea", named == null ? "ruled" : "cell").with("id", place.id());
    // A script warns at once of a full name where initials or a role are asked for.
    html.flag("data-person", field.type() == Type.PERSON);
    html.with("name", place.name()).with("rows", lines).with("aria-label", named);
    html.with("aria-describedby", describedBy);
    String lockedBy = field.rules().lockedBy();
    if (lockedBy != null) {
      html.with("data-locked-by", "fields/" + lockedBy);
      html.flag("readonly", !answers.text(lockedBy).isBlank());
    }
    // The line break after the tag is dropped by browsers: one of the writer's own must not be.
    html.made("\n").text(text).end("textarea");
  }

  private void input(
      String type,
      @Nullable String mode,
      Place place,
      @Nullable JsonValue value,
      @Nullable String named,
      @Nullable String describedBy) {
    html.tag("input").with("type", type).with("inputmode", mode).with("id", place.id());
    html.with("name", place.name()).with("value", text(value)).with("aria-label", named);
    html.with("aria-describedby", describedBy).made("");
  }

  private void select(
      Place place,
      List<Option> choices,
      @Nullable String kind,
      String chosen,
      @Nullable String named,
      @Nullable String describedBy) {
    html.tag("select").with("id", place.id()).with("name", place.name()).with("data-type", kind);
    html.with("aria-label", named).with("aria-describedby", describedBy);
    html.tag("option").with("value", "").text("–").end("option");
    for (Option option : choices) {
      html.tag("option").with("value", option.key()).flag("selected", option.key().equals(chosen));
      html.text(option.label()).end("option");
    }
    html.end("select");
  }

  /** The choices of a field of which several may be ticked. */
  void checks(ToolField field, Place place, @Nullable JsonValue value) {
    Set<String> chosen =
        value instanceof JsonArray array
            ? array.stream().map(ControlHtml::text).collect(Collectors.toSet())
            : Set.of();
    html.tag("div", "checks is-many").with("data-list", place.name()).made("");
    for (Option option : options.of(field).orElse(List.of())) {
      check("checkbox", place, option, "list", chosen);
    }
    html.end("div");
  }

  /** One button or box with its label. */
  void check(String type, Place place, Option option, @Nullable String kind, Set<String> chosen) {
    html.tag("label", "check").tag("input").with("type", type);
    // Radio buttons of one page share a form each, so the path is enough of a name.
    html.with("name", place.name()).with("value", option.key()).with("data-type", kind);
    html.flag("checked", chosen.contains(option.key()));
    html.element("span", null, option.label()).end("label");
  }

  /** A value as the control shows it. */
  static String text(@Nullable JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }
}
