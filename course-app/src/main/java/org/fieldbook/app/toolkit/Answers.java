package org.fieldbook.app.toolkit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a filled tool, or of one row of a table in it, read kindly: what is absent or of
 * another kind reads as empty, because a template may have changed since the entry was written.
 */
public record Answers(JsonObject fields) {

  private static final Pattern A_NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");
  private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[\\s,£%]");
  private static final int LONGEST_NUMBER = 30;

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

  /**
   * A number, however it was written: a whole one of a scale, or typed as {@code 1,250.50} or
   * {@code £60,000}; absent when there is none or it is none.
   */
  public Optional<BigDecimal> number(String field) {
    if (fields.get(field) instanceof JsonNumber number) {
      return Optional.of(number.bigDecimalValue());
    }
    String typed = NOT_OF_A_NUMBER.matcher(text(field)).replaceAll("").replace('−', '-');
    return typed.length() <= LONGEST_NUMBER && A_NUMBER.matcher(typed).matches()
        ? Optional.of(new BigDecimal(typed))
        : Optional.empty();
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
