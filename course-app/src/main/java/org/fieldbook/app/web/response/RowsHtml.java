package org.fieldbook.app.web.response;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.jspecify.annotations.Nullable;

/** Tables to fill: rows that the writer adds and removes, or fixed rows and columns. */
final class RowsHtml {

  private static final int MOST_BESIDE = 7;

  /** A longer scale in a cell is a list to choose from. */
  private static final int MOST_STEPS = 6;

  private final Html html;
  private final FieldHtml fields;

  RowsHtml(Html html, FieldHtml fields) {
    this.html = html;
    this.fields = fields;
  }

  /** A tool's table. */
  void table(ToolField field, Place place, @Nullable JsonValue value) {
    int least = field.minRows() == null ? 0 : field.minRows();
    int most = field.maxRows() == null ? 100 : field.maxRows();
    html.tag("div", "field fill").with("role", "group").with("aria-labelledby", place.id() + "-l");
    html.tag("p", "label").with("id", place.id() + "-l").text(field.label());
    if (!field.required()) {
      html.text(" ").element("span", "optional", "(optional)");
    }
    html.end("p");
    if (field.help() != null) {
      html.element("p", "hint", field.help());
    }
    if (field.rules().carriedFrom() != null) {
      html.tag("div").with("data-from-last", field.id()).made("").end("div");
    }
    growing(field.columns(), place, begun(field, rows(value)), Math.max(least, 1), most);
    html.end("div");
  }

  /** A table that has a row for each of some choices begins with them. */
  private static JsonArray begun(ToolField field, JsonArray rows) {
    String each = field.rules().rowsEach();
    if (each == null || !rows.isEmpty()) {
      return rows;
    }
    JsonArrayBuilder begun = Json.createArrayBuilder();
    field.columns().stream()
        .filter(c -> c.id().equals(each))
        .flatMap(c -> c.options().stream())
        .forEach(o -> begun.add(Json.createObjectBuilder().add(each, o.key())));
    return begun.build();
  }

  /** Rows that can be added and removed. */
  void growing(List<ToolField> columns, Place place, JsonArray rows, int least, int most) {
    int shown = Math.max(rows.size(), least);
    html.tag("div", "fill-scroll").made("");
    html.tag("table", isWide(columns) ? "table table-fold fill-cards" : "table table-fold");
    html.with("data-rows", place.name()).with("data-most", most);
    head(columns, "Row", true);
    html.tag("tbody").made("");
    for (int i = 0; i < shown; i++) {
      JsonObject row =
          i < rows.size() ? ControlHtml.object(rows.get(i)) : JsonValue.EMPTY_JSON_OBJECT;
      row(columns, place.in(Integer.toString(i)), Integer.toString(i + 1), row);
    }
    html.end("tbody").end("table").end("div");
    html.tag("template").made("");
    row(columns, place.in(Place.NEW_ROW), Place.NEW_ROW, JsonValue.EMPTY_JSON_OBJECT);
    html.end("template");
    html.tag("button", "button button-quiet button-small").with("type", "button");
    html.with("data-add", place.name()).text("Add a row").end("button");
  }

  /** Whether the columns do not fit beside each other: each row is a sheet of its own then. */
  private static boolean isWide(List<ToolField> columns) {
    return columns.size() > MOST_BESIDE
        || columns.stream().anyMatch(c -> c.type() == ToolField.Type.MULTICHOICE);
  }

  private void head(List<ToolField> columns, String first, boolean removable) {
    html.tag("thead").tag("tr").tag("th").with("scope", "col");
    html.element("span", "visually-hidden", first).end("th");
    for (ToolField column : columns) {
      html.tag("th").with("scope", "col").text(column.label());
      if (column.help() != null && !column.help().isEmpty()) {
        html.element("span", "hint", " " + column.help());
      }
      html.end("th");
    }
    if (removable) {
      html.tag("th").element("span", "visually-hidden", "Remove").end("th");
    }
    html.end("tr").end("thead");
  }

  private void row(List<ToolField> columns, Place place, String number, JsonObject row) {
    html.tag("tr").flag("data-row", true).tag("th").with("scope", "row");
    html.tag("span").flag("data-number", true).text(number).end("span").end("th");
    for (ToolField column : columns) {
      cell(column, place.in(column.id()), "row " + number, row.get(column.id()));
    }
    html.tag("td", "fill-remove");
    html.tag("button", "button button-plain button-small").with("type", "button");
    html.flag("data-remove", true).with("aria-label", "Remove row " + number).text("Remove");
    html.end("button").end("td").end("tr");
  }

  private void cell(ToolField column, Place place, String row, @Nullable JsonValue value) {
    html.tag("td").with("data-label", column.label()).made("");
    if (column.type().isComputed()) {
      html.tag("output")
          .with("data-calc", place.name())
          .with("aria-label", column.label() + ", " + row);
      html.text(fields.figure(column, value)).end("output").end("td");
      return;
    }
    fields.controls().control(column, place, value, column.label() + ", " + row, null);
    html.end("td");
  }

  /**
   * Fixed rows and columns.
   *
   * @param rows its own rows, or those of the table that they come from
   */
  void matrix(ToolField field, Place place, List<Option> rows, @Nullable JsonValue value) {
    JsonObject given = ControlHtml.object(value);
    html.tag("div", "field fill").made("");
    html.tag("table", "table table-fold");
    html.with("data-rows-from", rowsFrom(field));
    html.tag("caption").text(field.label());
    if (field.help() != null) {
      html.element("span", "hint", " " + field.help());
    }
    html.end("caption");
    List<ToolField> columns = field.columns();
    head(columns, field.label(), false);
    String group = null;
    html.tag("tbody").made("");
    for (Option row : rows) {
      if (row.group() != null && !row.group().equals(group)) {
        group = row.group();
        group(group, columns.size() + 1);
      }
      fixed(columns, place.in(row.key()), row.label(), ControlHtml.object(given.get(row.key())));
    }
    html.end("tbody").end("table");
    if (field.rules().rowsFrom() != null) {
      html.tag("template").made("");
      fixed(columns, place.in(Place.NEW_ROW), "", JsonValue.EMPTY_JSON_OBJECT);
      html.end("template");
    }
    html.end("div");
  }

  private static @Nullable String rowsFrom(ToolField field) {
    String from = field.rules().rowsFrom();
    return from == null ? null : "fields/" + from;
  }

  private void group(String name, int columns) {
    html.tag("tr", "fill-group").tag("th").with("scope", "colgroup").with("colspan", columns);
    html.text(name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1));
    html.end("th").end("tr");
  }

  /** One row with a heading of its own. */
  void fixed(List<ToolField> columns, Place place, String label, JsonObject row) {
    html.tag("tr").tag("th").with("scope", "row").text(label).end("th");
    for (ToolField column : columns) {
      if (column.type() == ToolField.Type.SCALE && Scales.of(column).size() <= MOST_STEPS) {
        steps(column, place.in(column.id()), label, row.get(column.id()));
      } else {
        cell(column, place.in(column.id()), label, row.get(column.id()));
      }
    }
    html.end("tr");
  }

  /** The steps of a short scale beside each other, and one for no answer, which is not nought. */
  private void steps(ToolField column, Place place, String row, @Nullable JsonValue value) {
    String chosen = ControlHtml.text(value);
    html.tag("td").with("data-label", column.label()).tag("span", "steps");
    html.with("role", "radiogroup").with("aria-label", column.label() + ", " + row).made("");
    step(place, new Option("", "–"), "No answer", chosen);
    for (Option step : Scales.of(column)) {
      step(place, new Option(step.key(), step.key()), step.label(), chosen);
    }
    html.end("span").end("td");
  }

  private void step(Place place, Option step, String meaning, String chosen) {
    html.tag("label").tag("input").with("type", "radio").with("name", place.name());
    html.with("value", step.key()).with("data-type", "int");
    html.with("aria-label", meaning.equals(step.label()) ? null : meaning);
    html.flag("checked", step.key().equals(chosen)).made("");
    html.element("span", null, step.label().replace('-', '−')).end("label");
  }

  /** Rows with given headings, one object of the list for each. */
  void headed(List<ToolField> columns, Place place, List<String> heads, JsonArray rows) {
    html.tag("div", "fill-scroll").made("");
    html.tag("table", "table table-fold").with("data-rows", place.name());
    head(columns, "Row", false);
    html.tag("tbody").made("");
    for (int i = 0; i < heads.size(); i++) {
      html.tag("tr").flag("data-row", true).tag("th").with("scope", "row");
      html.text(heads.get(i)).end("th");
      JsonObject row =
          i < rows.size() ? ControlHtml.object(rows.get(i)) : JsonValue.EMPTY_JSON_OBJECT;
      Place line = place.in(Integer.toString(i));
      for (ToolField column : columns) {
        cell(column, line.in(column.id()), heads.get(i), row.get(column.id()));
      }
      html.end("tr");
    }
    html.end("tbody").end("table").end("div");
  }

  static JsonArray rows(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
  }
}
