package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a tool still lacks before its owner can call it complete, field by field, so
 * that a page can lead to each. The rules are the template's: required fields, words, rows and
 * choices; and of a field whose rows are drawn, that a row has what the drawing needs. Rests on
 * toolkit section 1.1 ("cannot be marked complete without it; can always be saved as a draft").
 */
public final class Completion {

  private static final int LEAST_OF_EACH_SIDE = 2;

  private Completion() {}

  /**
   * Something missing.
   *
   * @param field id of the field; for one row of a table with the row's number from 0: {@code
   *     forces-2}
   * @param said what to do, as a sentence
   */
  public record Missing(String field, String said) {}

  /** All that is missing, in the order of the form; empty when the entry can be complete. */
  public static List<Missing> of(ToolTemplate template, JsonObject body) {
    Answers answers = Answers.of(body);
    List<Missing> missing = new ArrayList<>();
    for (ToolField field : template.fields()) {
      if (!field.type().isComputed()) {
        List<String> said = new ArrayList<>();
        Completeness.check(field, value(answers, field), said);
        said.forEach(s -> missing.add(new Missing(field.id(), s)));
        rows(template, field, answers, missing);
      }
    }
    return missing;
  }

  /** Blank text is no answer. */
  private static @Nullable JsonValue value(Answers answers, ToolField field) {
    JsonValue value = answers.fields().get(field.id());
    return value instanceof JsonString text && text.getString().isBlank() ? null : value;
  }

  private static void rows(
      ToolTemplate template, ToolField field, Answers answers, List<Missing> missing) {
    if (field.type() != ToolField.Type.TABLE || !field.required()) {
      return;
    }
    if (draws(template, PictureKind.FORCE_FIELD) && field.id().equals("forces")) {
      columns(field, answers, List.of("side", "force", "strength"), missing);
      eachSide(field, answers, missing);
    }
    if (draws(template, PictureKind.GRID_2X2) && field.id().equals("tasks")) {
      columns(field, answers, List.of("task", "skill", "will"), missing);
    }
  }

  private static boolean draws(ToolTemplate template, PictureKind kind) {
    return template.pictures().stream().anyMatch(p -> p.kind() == kind);
  }

  /** A row that was begun has the columns without which it cannot be drawn. */
  private static void columns(
      ToolField field, Answers answers, List<String> needed, List<Missing> missing) {
    List<Answers> rows = answers.rows(field.id());
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      List<String> lacking =
          field.columns().stream()
              .filter(c -> needed.contains(c.id()) && !row.isEmpty() && isBlank(row, c))
              .map(c -> "“" + c.label() + "”")
              .toList();
      if (!lacking.isEmpty()) {
        missing.add(
            new Missing(
                field.id() + "-" + i,
                "Row " + (i + 1) + " of “" + field.label() + "” lacks " + and(lacking) + "."));
      }
    }
  }

  private static boolean isBlank(Answers row, ToolField column) {
    return column.type() == ToolField.Type.SCALE
        ? row.whole(column.id()).isEmpty()
        : row.text(column.id()).isBlank();
  }

  private static void eachSide(ToolField field, Answers answers, List<Missing> missing) {
    for (String side : List.of("driving", "restraining")) {
      long count =
          answers.rows(field.id()).stream().filter(r -> r.text("side").equals(side)).count();
      if (count < LEAST_OF_EACH_SIDE) {
        missing.add(
            new Missing(
                field.id(),
                "“"
                    + field.label()
                    + "” asks for at least "
                    + LEAST_OF_EACH_SIDE
                    + " "
                    + side
                    + " forces; there "
                    + (count == 1 ? "is 1." : "are " + count + ".")));
      }
    }
  }

  private static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
