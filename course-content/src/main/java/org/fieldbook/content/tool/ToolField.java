package org.fieldbook.content.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a tool, or one column of a table in it.
 *
 * @param min least value of a scale, or fewest choices of a multichoice
 * @param max greatest value of a scale, or most choices of a multichoice
 * @param rows fixed rows of a matrix, else empty
 * @param columns columns of a table, or fixed columns of a matrix with the kind of their cells
 * @param cell the one kind of field in the cells of a matrix, absent when columns differ
 * @param optionsFrom {@code concepts} or {@code competences}: options that the course gives; or a
 *     tool ({@code run-chart}) or a table in one ({@code pdp.goals}): the learner's own entries
 * @param formula the rule of a computed field, in words
 * @param rules what it asks for beyond its kind
 */
public record ToolField(
    String id,
    String label,
    Type type,
    boolean required,
    @Nullable String help,
    @Nullable Integer min,
    @Nullable Integer max,
    @Nullable String minLabel,
    @Nullable String maxLabel,
    @Nullable Integer minWords,
    @Nullable Integer maxLength,
    @Nullable Integer minRows,
    @Nullable Integer maxRows,
    List<Option> options,
    @Nullable String optionsFrom,
    List<Option> rows,
    List<ToolField> columns,
    @Nullable ToolField cell,
    @Nullable String formula,
    FieldRules rules) {

  /** What is stored; the file form is the lower-case name with hyphens. */
  public enum Type {
    TEXT,
    LONGTEXT,
    CHOICE,
    MULTICHOICE,
    SCALE,
    DATE,
    TABLE,
    MATRIX,
    DIAGRAM_DATA,
    NUMBER,
    MONEY,
    PERSON,
    REF,
    CALC;

    public boolean isComputed() {
      return this == DIAGRAM_DATA || this == CALC;
    }
  }

  /**
   * A choice or a fixed row.
   *
   * @param group name of the group that it is one of, such as {@code Culture}
   */
  public record Option(String key, String label, @Nullable String group) {

    /** In no group. */
    public Option(String key, String label) {
      this(key, label, null);
    }
  }

  /** Whether the owner writes in it; else it is worked out or filled for them. */
  public boolean isWritten() {
    return !type.isComputed() && !rules.filledForOwner();
  }

  public ToolField {
    options = List.copyOf(options);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }
}
