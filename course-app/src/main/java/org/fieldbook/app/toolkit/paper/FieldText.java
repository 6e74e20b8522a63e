package org.fieldbook.app.toolkit.paper;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.tool.ToolField;

/** The value of a field in words, and a whole field as lines of text. */
final class FieldText {

  private final Options options;

  FieldText(Options options) {
    this.options = options;
  }

  /** A single value; empty when nothing was written. */
  String of(ToolField field, Answers answers) {
    return switch (field.type()) {
      case CHOICE -> label(field, answers.text(field.id()));
      case MULTICHOICE -> String.join("; ", labels(field, answers));
      case SCALE -> scale(field, answers.whole(field.id()));
      case DATE -> Dates.typed(answers.text(field.id()));
      default -> answers.text(field.id()).strip();
    };
  }

  private String label(ToolField field, String key) {
    return key.isEmpty() ? "" : options.label(field, key);
  }

  List<String> labels(ToolField field, Answers answers) {
    return answers.keys(field.id()).stream().map(key -> options.label(field, key)).toList();
  }

  private static String scale(ToolField field, OptionalInt value) {
    if (value.isEmpty()) {
      return "";
    }
    int number = value.getAsInt();
    String end =
        field.min() != null && number == field.min() && field.minLabel() != null
            ? ", " + field.minLabel()
            : field.max() != null && number == field.max() && field.maxLabel() != null
                ? ", " + field.maxLabel()
                : "";
    return number + end;
  }

  /**
   * The field as lines: a paragraph each, or a row of a table each; empty when nothing is in it.
   */
  List<String> lines(ToolField field, Answers answers) {
    return switch (field.type()) {
      case TABLE ->
          answers.rows(field.id()).stream()
              .filter(row -> !row.isEmpty())
              .map(row -> row(columns(field), row))
              .toList();
      case MATRIX ->
          rows(field, answers).stream()
              .map(
                  r -> {
                    String cells = row(columns(field), answers.row(field.id(), r.key()));
                    return cells.isEmpty() ? "" : r.label() + ": " + cells;
                  })
              .filter(line -> !line.isEmpty())
              .toList();
      case MULTICHOICE -> labels(field, answers);
      default -> of(field, answers).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    };
  }

  private String row(List<ToolField> columns, Answers row) {
    return columns.stream()
        .map(c -> of(c, row).isEmpty() ? "" : c.label() + ": " + of(c, row))
        .filter(cell -> !cell.isEmpty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  /** Columns that people fill. */
  static List<ToolField> columns(ToolField field) {
    return field.columns().stream().filter(c -> !c.type().isComputed()).toList();
  }

  /** The rows of a matrix; where they are the writer's own, those that were written. */
  static List<ToolField.Option> rows(ToolField field, Answers answers) {
    if (!field.rows().isEmpty()) {
      return field.rows();
    }
    return answers.fields().get(field.id()) instanceof JsonObject given
        ? given.keySet().stream().map(key -> new ToolField.Option(key, key)).toList()
        : List.of();
  }
}
