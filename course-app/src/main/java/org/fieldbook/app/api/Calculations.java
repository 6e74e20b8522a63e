package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.content.tool.ToolField;

/** The computed columns of an entry's tables, as people read them. */
final class Calculations {

  private Calculations() {}

  /** By table, one object for each row: {@code {"lines": [{"variance": "−3,000"}]}}. */
  static JsonObjectBuilder json(Material material) {
    FieldText text = new FieldText(material.template(), material.options());
    JsonObjectBuilder tables = Json.createObjectBuilder();
    for (ToolField table : material.template().fields()) {
      var computed = table.columns().stream().filter(c -> c.type().isComputed()).toList();
      if (!computed.isEmpty()) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Answers row : material.now().rows(table.id())) {
          JsonObjectBuilder cells = Json.createObjectBuilder();
          computed.forEach(c -> cells.add(c.id(), text.of(c, row)));
          rows.add(cells);
        }
        tables.add(table.id(), rows);
      }
    }
    return tables;
  }
}
