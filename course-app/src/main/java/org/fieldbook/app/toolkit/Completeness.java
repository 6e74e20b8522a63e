package org.fieldbook.app.toolkit;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/** What a tool asks for before an entry can be called done. */
final class Completeness {

  private Completeness() {}

  /** Adds a sentence for whatever is missing in the field. */
  static void check(ToolField field, @Nullable JsonValue value, List<String> missing) {
    String label = "“" + field.label() + "”";
    if (value == null) {
      if (field.required()) {
        missing.add(label + " is still empty.");
      }
      return;
    }
    switch (field.type()) {
      case TEXT, LONGTEXT -> text(field, ((JsonString) value).getString(), label, missing);
      case DATE -> date(((JsonString) value).getString(), label, missing);
      case NUMBER, MONEY -> number(((JsonString) value).getString(), label, missing);
      case MULTICHOICE ->
          count(field.min(), field.max(), value.asJsonArray().size(), label, "choices", missing);
      case TABLE ->
          count(
              field.minRows(),
              field.maxRows(),
              (int) value.asJsonArray().stream().filter(r -> !r.asJsonObject().isEmpty()).count(),
              label,
              "rows",
              missing);
      default -> {
        // A choice, a scale or a matrix is complete when it is there.
      }
    }
  }

  private static void text(ToolField field, String text, String label, List<String> missing) {
    if (field.minWords() != null && Words.in(text) < field.minWords()) {
      missing.add(label + " asks for at least " + field.minWords() + " words.");
    }
    Integer most = field.rules().maxWords();
    if (most != null && Words.in(text) > most) {
      missing.add(label + " takes at most " + most + " words; there are " + Words.in(text) + ".");
    }
    if (field.maxLength() != null && text.length() > field.maxLength()) {
      missing.add(label + " takes at most " + field.maxLength() + " characters.");
    }
  }

  private static void date(String text, String label, List<String> missing) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      missing.add(label + " is not a date yet.");
    }
  }

  private static void number(String text, String label, List<String> missing) {
    try {
      if (text.length() > 30) {
        throw new NumberFormatException();
      }
      new BigDecimal(text.strip().replace(",", ""));
    } catch (NumberFormatException e) {
      missing.add(label + " is not a number yet.");
    }
  }

  private static void count(
      @Nullable Integer min,
      @Nullable Integer max,
      int count,
      String label,
      String what,
      List<String> missing) {
    if (min != null && count < min) {
      missing.add(label + " asks for at least " + min + " " + what + "; there are " + count + ".");
    }
    if (max != null && count > max) {
      missing.add(label + " takes at most " + max + " " + what + "; there are " + count + ".");
    }
  }
}
