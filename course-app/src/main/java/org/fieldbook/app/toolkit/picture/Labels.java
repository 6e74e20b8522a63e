package org.fieldbook.app.toolkit.picture;

import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** Labels of a template's choices. */
final class Labels {

  private Labels() {}

  /** The label of a choice in a column of a table; the key itself where there is none. */
  static String of(ToolTemplate template, String table, String column, String key) {
    return template.field(table).stream()
        .flatMap(f -> f.columns().stream())
        .filter(c -> c.id().equals(column))
        .flatMap(c -> c.options().stream())
        .filter(o -> o.key().equals(key))
        .map(ToolField.Option::label)
        .findFirst()
        .orElse(key);
  }
}
