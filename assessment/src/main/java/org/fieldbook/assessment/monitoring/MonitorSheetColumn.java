package org.fieldbook.assessment.monitoring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;

/** What a monitor says, in a text column, as JSON. */
@Converter
public class MonitorSheetColumn implements AttributeConverter<MonitorSheet, String> {

  @Override
  public String convertToDatabaseColumn(MonitorSheet sheet) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    OnMark mark = sheet.mark();
    if (mark != null) {
      json.add("mark", mark.name());
    }
    Integer would = sheet.would();
    if (would != null) {
      json.add("would", would);
    }
    OnFeedback feedback = sheet.feedback();
    if (feedback != null) {
      json.add("feedback", feedback.name());
    }
    JsonObjectBuilder parts = Json.createObjectBuilder();
    sheet.parts().forEach(parts::add);
    return json.add("parts", parts)
        .add("why", sheet.why())
        .add("strengths", sheet.strengths())
        .add("next", sheet.next())
        .build()
        .toString();
  }

  @Override
  public MonitorSheet convertToEntityAttribute(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject json = reader.readObject();
      Map<String, Integer> parts = new TreeMap<>();
      JsonObject kept = json.getJsonObject("parts");
      kept.keySet().forEach(id -> parts.put(id, kept.getInt(id)));
      return new MonitorSheet(
          json.containsKey("mark") ? OnMark.valueOf(json.getString("mark")) : null,
          json.containsKey("would") ? Integer.valueOf(json.getInt("would")) : null,
          parts,
          json.getString("why"),
          json.containsKey("feedback") ? OnFeedback.valueOf(json.getString("feedback")) : null,
          json.getString("strengths"),
          json.getString("next"));
    }
  }
}
