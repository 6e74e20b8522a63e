package org.fieldbook.assessment.board;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.jspecify.annotations.Nullable;

/** A kept result in a text column, as JSON. */
@Converter
public class KeptResultColumn implements AttributeConverter<KeptResult, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable KeptResult kept) {
    if (kept == null) {
      return null;
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("kind", kept.kind().name()).add("label", kept.label());
    String overall = kept.overall();
    if (overall != null) {
      json.add("overall", overall);
    }
    number(json, "rounded", kept.rounded());
    json.add("rules", kept.rules())
        .add("missing", texts(kept.missing()))
        .add("flags", texts(kept.flags()));
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (KeptResult.Item item : kept.items()) {
      JsonObjectBuilder i = Json.createObjectBuilder().add("id", item.id());
      number(i, "score", item.score());
      items.add(i.add("said", item.said()));
    }
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (KeptResult.Part part : kept.components()) {
      JsonObjectBuilder p =
          Json.createObjectBuilder().add("title", part.title()).add("exact", part.exact());
      number(p, "rounded", part.rounded());
      parts.add(p.add("known", part.known()));
    }
    JsonArrayBuilder steps = Json.createArrayBuilder();
    kept.steps().forEach(s -> steps.add(step(s)));
    return json.add("items", items).add("components", parts).add("steps", steps).build().toString();
  }

  private static void number(JsonObjectBuilder json, String name, @Nullable Integer number) {
    if (number != null) {
      json.add(name, number);
    }
  }

  private static JsonArrayBuilder texts(List<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(array::add);
    return array;
  }

  private static JsonObjectBuilder step(Step step) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Step.Row row : step.rows()) {
      rows.add(
          Json.createObjectBuilder()
              .add("item", row.item())
              .add("score", row.score())
              .add("weight", row.weight())
              .add("adds", row.adds())
              .add("note", row.note()));
    }
    return Json.createObjectBuilder()
        .add("title", step.title())
        .add("text", step.text())
        .add("rows", rows);
  }

  @Override
  public @Nullable KeptResult convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject json = reader.readObject();
      return new KeptResult(
          WorkedOut.Kind.valueOf(json.getString("kind")),
          json.getString("label"),
          json.getString("overall", null),
          number(json, "rounded"),
          json.getString("rules"),
          list(
              json,
              "items",
              i -> new KeptResult.Item(i.getString("id"), number(i, "score"), i.getString("said"))),
          list(
              json,
              "components",
              p ->
                  new KeptResult.Part(
                      p.getString("title"),
                      p.getString("exact"),
                      number(p, "rounded"),
                      p.getInt("known"))),
          texts(json, "missing"),
          texts(json, "flags"),
          list(json, "steps", KeptResultColumn::step));
    }
  }

  private static Step step(JsonObject json) {
    return new Step(
        json.getString("title"),
        json.getString("text"),
        list(
            json,
            "rows",
            r ->
                new Step.Row(
                    r.getString("item"),
                    r.getString("score"),
                    r.getString("weight"),
                    r.getString("adds"),
                    r.getString("note"))));
  }

  private static @Nullable Integer number(JsonObject json, String name) {
    return json.containsKey(name) ? Integer.valueOf(json.getInt(name)) : null;
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
    return json.getJsonArray(name).getValuesAs(JsonObject.class).stream().map(read).toList();
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }
}
