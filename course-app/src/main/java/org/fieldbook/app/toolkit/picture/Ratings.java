package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/** The ratings in a matrix, by its rows or by the groups of its rows. */
final class Ratings {

  private Ratings() {}

  /** Groups in their order with their rows; a row without a group is one by itself. */
  static Map<String, List<Option>> groups(ToolField matrix) {
    Map<String, List<Option>> groups = new LinkedHashMap<>();
    for (Option row : matrix.rows()) {
      String group = row.group();
      groups
          .computeIfAbsent(group == null ? row.label() : group, key -> new ArrayList<>())
          .add(row);
    }
    return groups;
  }

  static Optional<BigDecimal> of(ToolField matrix, ToolField column, Answers answers, String row) {
    return Figures.rated(column, answers.row(matrix.id(), row));
  }

  /** All that are given in some rows: blank is not zero. */
  static List<BigDecimal> of(
      ToolField matrix, ToolField column, Answers answers, List<Option> rows) {
    return rows.stream().flatMap(r -> of(matrix, column, answers, r.key()).stream()).toList();
  }

  static Optional<BigDecimal> mean(
      ToolField matrix, ToolField column, Answers answers, List<Option> rows) {
    return Figures.mean(of(matrix, column, answers, rows));
  }
}
