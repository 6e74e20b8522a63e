package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** A tool to fill: the fields of its template, each of its type. */
record ToolShape(ToolTemplate template, Options options) implements ResponseShape {

  @Override
  public JsonObject accept(JsonObject raw, @Nullable JsonObject previous) {
    Given.onlyKeys(raw, Set.of("fields"), template.title());
    JsonObject given = Given.objectIn(raw, "fields", template.title());
    JsonObject fields =
        row(
            previous == null
                ? given
                : Filled.without(template, given, Answers.of(previous).fields()),
            written(template.fields()),
            template.title());
    if (previous != null) {
      checkLocked(new Answers(fields), Answers.of(previous));
    }
    JsonObject body = Json.createObjectBuilder().add("fields", fields).build();
    return previous == null ? body : Filled.keep(template, body, previous);
  }

  /** What was written before something began stays as it was while that is there. */
  private void checkLocked(Answers now, Answers before) {
    for (ToolField field : template.fields()) {
      String lock = field.rules().lockedBy();
      if (lock != null
          && !before.text(lock).isBlank()
          && !now.text(lock).isBlank()
          && !now.text(field.id()).equals(before.text(field.id()))) {
        String label = template.field(lock).map(ToolField::label).orElse(lock);
        throw new Refused(
            "“"
                + field.label()
                + "” was written before “"
                + label
                + "” was filled in, and stays as it was. Empty “"
                + label
                + "” first if it has not begun after all.");
      }
    }
  }

  private static List<ToolField> written(List<ToolField> fields) {
    return fields.stream().filter(ToolField::isWritten).toList();
  }

  /** The fields of an object, in the template's order, without those that are empty. */
  private JsonObject row(JsonObject given, List<ToolField> fields, String label) {
    Given.onlyKeys(given, fields.stream().map(ToolField::id).toList(), label);
    JsonObjectBuilder row = Json.createObjectBuilder();
    for (ToolField field : fields) {
      Given.find(given, field.id())
          .map(v -> value(v, field))
          .filter(v -> !isEmpty(v))
          .ifPresent(v -> row.add(field.id(), v));
    }
    return row.build();
  }

  private JsonValue value(JsonValue given, ToolField field) {
    String label = field.label();
    return switch (field.type()) {
      case CHOICE -> Json.createValue(Given.key(given, options.keysOf(field), label));
      case MULTICHOICE ->
          Json.createArrayBuilder(Given.keys(given, options.keysOf(field), label)).build();
      case SCALE -> {
        int parts = field.rules().parts();
        yield Json.createValue(
            Given.whole(given, least(field) * parts, greatest(field) * parts, label));
      }
      case TABLE -> table(given, field);
      case MATRIX -> matrix(Given.object(given, label), field);
      // Dates and numbers may be half written in a draft: kept as typed, checked when done.
      case TEXT, LONGTEXT, DATE, NUMBER, MONEY, PERSON, REF ->
          Json.createValue(Given.text(given, label));
      case DIAGRAM_DATA, CALC -> throw Given.wrong(label);
    };
  }

  private JsonArray table(JsonValue given, ToolField field) {
    int most = field.maxRows() == null ? TableShape.MOST_ROWS : field.maxRows();
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (JsonValue row : Given.array(given, most, field.label())) {
      rows.add(row(Given.object(row, field.label()), written(field.columns()), field.label()));
    }
    return rows.build();
  }

  private JsonObject matrix(JsonObject given, ToolField field) {
    // Rows that come from another table of the form have its rows' numbers as their keys.
    if (!field.rows().isEmpty()) {
      Given.onlyKeys(
          given, field.rows().stream().map(ToolField.Option::key).toList(), field.label());
    } else if (given.keySet().stream().anyMatch(key -> !key.matches("[0-9]{1,2}"))) {
      throw Given.wrong(field.label());
    }
    List<ToolField> cells = written(field.columns());
    JsonObjectBuilder matrix = Json.createObjectBuilder();
    given.forEach(
        (key, row) -> {
          JsonObject kept = row(Given.object(row, field.label()), cells, field.label());
          if (!kept.isEmpty()) {
            matrix.add(Text.clean(key), kept);
          }
        });
    return matrix.build();
  }

  private static boolean isEmpty(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString().isEmpty();
      case ARRAY -> value.asJsonArray().isEmpty();
      case OBJECT -> value.asJsonObject().isEmpty();
      default -> false;
    };
  }

  static int least(ToolField field) {
    return Optional.ofNullable(field.min()).orElse(0);
  }

  static int greatest(ToolField field) {
    return Optional.ofNullable(field.max()).orElse(10);
  }

  @Override
  public List<String> missing(JsonObject body) {
    return Completion.of(template, options, body).stream().map(Completion.Missing::said).toList();
  }
}
