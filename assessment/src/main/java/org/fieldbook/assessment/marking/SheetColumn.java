package org.fieldbook.assessment.marking;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** A mark sheet in a text column, as JSON. */
@Converter
public class SheetColumn implements AttributeConverter<MarkSheet, String> {

  @Override
  public String convertToDatabaseColumn(MarkSheet sheet) {
    JsonObjectBuilder parts = Json.createObjectBuilder();
    sheet
        .parts()
        .forEach(
            (id, part) -> {
              JsonObjectBuilder p = Json.createObjectBuilder();
              Integer mark = part.mark();
              if (mark == null) {
                p.addNull("mark");
              } else {
                p.add("mark", mark);
              }
              parts.add(id, p.add("feedback", keepable(part.feedback())));
            });
    return Json.createObjectBuilder()
        .add("parts", parts)
        .add("summary", keepable(sheet.summary()))
        .build()
        .toString();
  }

  @Override
  public MarkSheet convertToEntityAttribute(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject root = reader.readObject();
      Map<String, PartMark> parts = new TreeMap<>();
      root.getJsonObject("parts")
          .forEach(
              (id, value) -> {
                JsonObject p = value.asJsonObject();
                Integer mark =
                    p.get("mark") == JsonValue.NULL ? null : Integer.valueOf(p.getInt("mark"));
                parts.put(id, new PartMark(mark, p.getString("feedback")));
              });
      return new MarkSheet(parts, root.getString("summary"));
    }
  }

  /** PostgreSQL keeps no NUL in text, and nobody types one. */
  private static String keepable(String words) {
    return words.replace("\0", "");
  }
}
