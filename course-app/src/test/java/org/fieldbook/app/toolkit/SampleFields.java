package org.fieldbook.app.toolkit;

import java.util.List;
import org.fieldbook.content.tool.FieldRules;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Fields of tools for tests, each with what its kind needs and nothing else. */
public final class SampleFields {

  private SampleFields() {}

  public static ToolField field(String id, String label, Type type) {
    return field(id, label, type, null, null, List.of(), List.of(), List.of());
  }

  /** The last value of the scale is called keen. */
  public static ToolField scale(String id, String label, int least, int most) {
    return field(id, label, Type.SCALE, least, most, List.of(), List.of(), List.of());
  }

  public static ToolField choice(String id, String label, Type type, Option... options) {
    return field(id, label, type, null, null, List.of(options), List.of(), List.of());
  }

  /** Required, with 2 to 20 rows. */
  public static ToolField table(String id, String label, ToolField... columns) {
    return field(id, label, Type.TABLE, 2, 20, List.of(), List.of(), List.of(columns));
  }

  public static ToolField matrix(String id, String label, Option row, ToolField column) {
    return field(id, label, Type.MATRIX, null, null, List.of(), List.of(row), List.of(column));
  }

  public static ToolField required(ToolField field) {
    return new ToolField(
        field.id(),
        field.label(),
        field.type(),
        true,
        field.help(),
        field.min(),
        field.max(),
        field.minLabel(),
        field.maxLabel(),
        field.minWords(),
        field.maxLength(),
        field.minRows(),
        field.maxRows(),
        field.options(),
        field.optionsFrom(),
        field.rows(),
        field.columns(),
        field.cell(),
        field.formula(),
        field.rules());
  }

  /** A tool that is nothing but its fields. */
  public static ToolTemplate tool(ToolField... fields) {
    return new ToolTemplate(
        "sample",
        1,
        "Sample",
        "To try",
        "",
        List.of(),
        List.of(),
        null,
        List.of(),
        10,
        false,
        List.of(),
        "",
        null,
        List.of(),
        List.of(fields));
  }

  private static ToolField field(
      String id,
      String label,
      Type type,
      @Nullable Integer least,
      @Nullable Integer most,
      List<Option> options,
      List<Option> rows,
      List<ToolField> columns) {
    boolean table = type == Type.TABLE;
    return new ToolField(
        id,
        label,
        type,
        table,
        null,
        table ? null : least,
        table ? null : most,
        null,
        type == Type.SCALE ? "keen" : null,
        null,
        null,
        table ? least : null,
        table ? most : null,
        options,
        null,
        rows,
        columns,
        null,
        null,
        FieldRules.NONE);
  }
}
