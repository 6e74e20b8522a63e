package org.fieldbook.assessment.annotation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** The shapes of a spot in a text column, as JSON. */
@Converter
public class ShapesColumn implements AttributeConverter<List<List<Double>>, String> {

  @Override
  public String convertToDatabaseColumn(List<List<Double>> shapes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (List<Double> shape : shapes) {
      JsonArrayBuilder one = Json.createArrayBuilder();
      shape.forEach(one::add);
      all.add(one);
    }
    return all.build().toString();
  }

  @Override
  public List<List<Double>> convertToEntityAttribute(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      return reader.readArray().getValuesAs(JsonArray.class).stream()
          .map(
              shape ->
                  shape.getValuesAs(JsonNumber.class).stream()
                      .map(JsonNumber::doubleValue)
                      .toList())
          .toList();
    }
  }
}
