package org.fieldbook.assessment.offline;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.jspecify.annotations.Nullable;

/** A plan in a text column, as JSON. */
@Converter
public class PlanColumn implements AttributeConverter<Plan, String> {

  private static final SheetColumn SHEETS = new SheetColumn();

  @Override
  public String convertToDatabaseColumn(Plan plan) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    plan.lines().forEach(line -> lines.add(json(line)));
    JsonArrayBuilder choices = Json.createArrayBuilder();
    plan.choices()
        .forEach(
            c ->
                choices.add(
                    Json.createObjectBuilder().add("script", c.script()).add("label", c.label())));
    return Json.createObjectBuilder()
        .add("lines", lines)
        .add("choices", choices)
        .add("absent", Json.createArrayBuilder(plan.absent()))
        .build()
        .toString()
        // PostgreSQL keeps no NUL in text, not even one that JSON has escaped when it is read.
        .replace("\\u0000", "");
  }

  private static JsonObject json(Line line) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    line.changes()
        .forEach(
            c ->
                changes.add(
                    Json.createObjectBuilder()
                        .add("field", c.field())
                        .add("online", c.online())
                        .add("sent", c.sent())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("at", line.at())
            .add("path", line.path())
            .add("size", line.size())
            .add("kind", line.kind().name())
            .add("about", line.about())
            .add("said", Json.createArrayBuilder(line.said()))
            .add("changes", changes)
            .add("sha256", line.sha256())
            .add("outcome", line.outcome());
    Line.Target target = line.target();
    if (target != null) {
      MarkSheet sheet = target.sheet();
      json.add("script", target.script())
          .add("second", target.second())
          .add("packed", target.packed())
          .add("seen", target.seen())
          .add("sheet", sheet == null ? "" : SHEETS.convertToDatabaseColumn(sheet));
    }
    return json.build();
  }

  @Override
  public Plan convertToEntityAttribute(String column) {
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject json = reader.readObject();
      return new Plan(
          json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
              .map(PlanColumn::line)
              .toList(),
          json.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
              .map(
                  c -> new Plan.Choice(c.getJsonNumber("script").longValue(), c.getString("label")))
              .toList(),
          texts(json.getJsonArray("absent")));
    }
  }

  private static Line line(JsonObject json) {
    return new Line(
        json.getInt("at"),
        json.getString("path"),
        json.getJsonNumber("size").longValue(),
        LineKind.valueOf(json.getString("kind")),
        json.getString("about"),
        texts(json.getJsonArray("said")),
        json.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
            .map(
                c ->
                    new Line.Change(
                        c.getString("field"), c.getString("online"), c.getString("sent")))
            .toList(),
        target(json),
        json.getString("sha256"),
        json.getString("outcome"));
  }

  private static Line.@Nullable Target target(JsonObject json) {
    if (!json.containsKey("script")) {
      return null;
    }
    String sheet = json.getString("sheet");
    return new Line.Target(
        json.getJsonNumber("script").longValue(),
        json.containsKey("second") ? json.getJsonNumber("second").longValue() : 0,
        json.getInt("packed"),
        json.getInt("seen"),
        sheet.isEmpty() ? null : SHEETS.convertToEntityAttribute(sheet));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
