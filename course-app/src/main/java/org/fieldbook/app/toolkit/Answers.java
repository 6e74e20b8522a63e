package org.fieldbook.app.toolkit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a filled tool, or of one row of a table in it, read kindly: what is absent or of
 * another kind reads as empty, because a template may have changed since the entry was written.
 */
public record Answers(JsonObject fields) {

  /** Of the body of an entry, see {@code ResponseShape}. */
  public static Answers of(JsonObject body) {
    JsonValue fields = body.get("fields");
    return new Answers(fields instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
  }

  /** A text, date or key; empty when there is none. */
  public String text(String field) {
    return textOf(fields.get(field));
  }

  /** A whole number; absent when there is none, which is not zero. */
  public OptionalInt whole(String field) {
    return fields.get(field) instanceof JsonNumber number && number.isIntegral()
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  /** The keys of a multiple choice. */
  public List<String> keys(String field) {
    return fields.get(field) instanceof JsonArray keys
        ? keys.stream().map(Answers::textOf).filter(k -> !k.isEmpty()).toList()
        : List.of();
  }

  /** The rows of a table, empty ones too, so that a row keeps its number. */
  public List<Answers> rows(String field) {
    return fields.get(field) instanceof JsonArray rows
        ? rows.stream().map(Answers::ofRow).toList()
        : List.of();
  }

  /** The row of a matrix. */
  public Answers row(String field, String key) {
    return fields.get(field) instanceof JsonObject matrix
            && matrix.get(key) instanceof JsonObject row
        ? new Answers(row)
        : new Answers(JsonValue.EMPTY_JSON_OBJECT);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  private static Answers ofRow(JsonValue row) {
    return new Answers(row instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
  }

  private static String textOf(@Nullable JsonValue value) {
    return value instanceof JsonString text ? text.getString() : "";
  }
}
