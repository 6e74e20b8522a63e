package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A body between its object and a {@code jsonb} column. */
@Converter
public class JsonBody implements AttributeConverter<JsonObject, Object> {

  @Override
  public Object convertToDatabaseColumn(JsonObject body) {
    try {
      PGobject column = new PGobject();
      column.setType("jsonb");
      column.setValue(body.toString());
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException("A JSON object is always a jsonb value", e);
    }
  }

  @Override
  public JsonObject convertToEntityAttribute(Object column) {
    return parse(column.toString());
  }

  static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
