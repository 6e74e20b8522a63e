package org.fieldbook.app.toolkit.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.RowNames;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** The value of a field in words, and a whole field as lines of text. */
public final class FieldText {

  private final ToolTemplate template;
  private final Options options;

  /** Of a tool, with labels of what the course gives to choose from. */
  public FieldText(ToolTemplate template, Options options) {
    this.template = template;
    this.options = options;
  }

  /** A single value; empty when nothing was written. */
  public String of(ToolField field, Answers answers) {
    return switch (field.type()) {
      case CHOICE -> label(field, answers.text(field.id()));
      case MULTICHOICE -> String.join("; ", labels(field, answers));
      case SCALE -> scale(field, answers.whole(field.id()));
      case DATE -> Dates.typed(answers.text(field.id()));
      case REF -> label(field, answers.text(field.id()));
      case CALC ->
          answers
              .number(field.id())
              .map(FieldText::figure)
              .orElseGet(() -> label(field, answers.text(field.id())));
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
    if (field.rules().parts() > 1) {
      return withUnit(field, steps(field, number));
    }
    String end =
        field.min() != null && number == field.min() && field.minLabel() != null
            ? ", " + field.minLabel()
            : field.max() != null && number == field.max() && field.maxLabel() != null
                ? ", " + field.maxLabel()
                : "";
    return withUnit(field, number + end);
  }

  private static String withUnit(ToolField field, String number) {
    String unit = field.rules().unit();
    return unit == null ? number : number + " " + unit;
  }

  /** A step of a scale as people read it: 3 half hours are {@code 1.5}. */
  public static String steps(ToolField field, int stored) {
    return new BigDecimal(stored)
        .divide(BigDecimal.valueOf(field.rules().parts()))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A number that was worked out: {@code 12,500}, {@code −3.5}. */
  private static String figure(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK));
    return format.format(number).replace('-', '−');
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

  /** The rows of a table in which something stands. */
  public static List<Answers> filledRows(ToolField field, Answers answers) {
    return answers.rows(field.id()).stream().filter(row -> !row.isEmpty()).toList();
  }

  private String row(List<ToolField> columns, Answers row) {
    return columns.stream()
        .map(c -> of(c, row).isEmpty() ? "" : c.label() + ": " + of(c, row))
        .filter(cell -> !cell.isEmpty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  /** Columns that people fill. */
  static List<ToolField> written(ToolField field) {
    return field.columns().stream().filter(ToolField::isWritten).toList();
  }

  /** Columns that people read: what is worked out among them. */
  public static List<ToolField> columns(ToolField field) {
    return field.columns();
  }

  /** The rows of a matrix; where they are the writer's own, those that were written. */
  public List<ToolField.Option> rows(ToolField field, Answers answers) {
    return RowNames.ofMatrix(template, answers, field);
  }
}
