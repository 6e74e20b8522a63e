package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolTemplate;

/** How rows are called where something else refers to them: by what stands in the first column. */
public final class RowNames {

  private RowNames() {}

  /** Names of the rows of a table, in their order; empty for a row without one. */
  public static List<String> of(ToolTemplate template, Answers answers, String table) {
    String first =
        template
            .field(table)
            .flatMap(f -> f.columns().stream().findFirst())
            .map(ToolField::id)
            .orElse("");
    return answers.rows(table).stream().map(row -> row.text(first).strip()).toList();
  }

  /**
   * The rows of a matrix: its own; or, where they are those of a table, one for each named row with
   * the row's number from 0 as its key.
   */
  public static List<Option> ofMatrix(ToolTemplate template, Answers answers, ToolField matrix) {
    String from = matrix.rules().rowsFrom();
    if (!matrix.rows().isEmpty() || from == null) {
      return matrix.rows();
    }
    List<Option> rows = new ArrayList<>();
    List<String> names = of(template, answers, from);
    for (int i = 0; i < names.size(); i++) {
      String key = Integer.toString(i);
      if (!names.get(i).isEmpty() || isFilled(answers, matrix, key)) {
        rows.add(new Option(key, names.get(i).isEmpty() ? "Row " + (i + 1) : names.get(i)));
      }
    }
    return rows;
  }

  private static boolean isFilled(Answers answers, ToolField matrix, String key) {
    return answers.fields().get(matrix.id()) instanceof JsonObject given && given.containsKey(key);
  }
}
