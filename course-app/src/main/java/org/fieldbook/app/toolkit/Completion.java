package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a tool still lacks before its owner can call it complete, field by field, so
 * that a page can lead to each. The rules are the template's: required fields, words, rows, choices
 * and checks. Rests on toolkit section 1.1 ("cannot be marked complete without it; can always be
 * saved as a draft").
 */
public final class Completion {

  private final ToolTemplate template;
  private final Answers answers;
  private final List<Missing> missing = new ArrayList<>();

  private Completion(ToolTemplate template, Answers answers) {
    this.template = template;
    this.answers = answers;
  }

  /**
   * Something missing.
   *
   * @param field id of the field; for one row of a table with the row's number from 0: {@code
   *     forces-2}
   * @param said what to do, as a sentence
   */
  public record Missing(String field, String said) {}

  /**
   * All that is missing, in the order of the form; empty when the entry can be complete.
   *
   * @param options what the course gives to choose from, for what is worked out from it
   */
  public static List<Missing> of(ToolTemplate template, Options options, JsonObject body) {
    Answers answers = Calculated.of(template, options, Answers.of(body));
    Completion completion = new Completion(template, answers);
    for (ToolField field : template.fields()) {
      if (field.isWritten()) {
        completion.check(field, new RowChecks(template, field, options, answers));
      }
    }
    return List.copyOf(completion.missing);
  }

  private void check(ToolField field, RowChecks rows) {
    List<String> said = new ArrayList<>();
    Completeness.check(field, value(field.id()), said);
    said.forEach(s -> missing.add(new Missing(field.id(), s)));
    after(field);
    neededBy(field);
    if (value(field.id()) != null) {
      missing.addAll(rows.missing());
    }
  }

  /** Blank text is no answer. */
  private @Nullable JsonValue value(String field) {
    JsonValue value = answers.fields().get(field);
    return value instanceof JsonString text && text.getString().isBlank() ? null : value;
  }

  private void after(ToolField field) {
    String first = field.rules().after();
    if (first == null) {
      return;
    }
    Optional<LocalDate> from = date(first);
    Optional<LocalDate> to = date(field.id());
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      missing.add(
          new Missing(field.id(), label(field.id()) + " must come after " + label(first) + "."));
    }
  }

  private Optional<LocalDate> date(String field) {
    try {
      return Optional.of(LocalDate.parse(answers.text(field)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void neededBy(ToolField field) {
    if (value(field.id()) == null) {
      field.rules().neededBy().stream()
          .filter(n -> value(n) != null)
          .findFirst()
          .ifPresent(
              n ->
                  missing.add(
                      new Missing(
                          field.id(),
                          label(field.id()) + " is still empty, and " + label(n) + " needs it.")));
    }
  }

  private String label(String field) {
    return "“" + template.field(field).map(ToolField::label).orElse(field) + "”";
  }
}
