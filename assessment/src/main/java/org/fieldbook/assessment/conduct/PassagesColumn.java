package org.fieldbook.assessment.conduct;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Copied passages in a column, as JSON. */
@Converter
public class PassagesColumn implements AttributeConverter<List<CopiedPassage>, String> {

  @Override
  public String convertToDatabaseColumn(List<CopiedPassage> passages) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    passages.forEach(
        p ->
            all.add(
                Json.createObjectBuilder()
                    .add("words", p.words())
                    .add("quoted", p.quoted())
                    .add("text", p.text())
                    .add("other", p.other())));
    return all.build().toString();
  }

  @Override
  public List<CopiedPassage> convertToEntityAttribute(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              p ->
                  new CopiedPassage(
                      p.getInt("words"),
                      p.getBoolean("quoted"),
                      p.getString("text"),
                      p.getString("other")))
          .toList();
    }
  }
}
