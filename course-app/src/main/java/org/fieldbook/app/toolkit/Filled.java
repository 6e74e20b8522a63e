package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Fields that Fieldbook fills for the owner. Whatever comes from outside neither changes them nor
 * takes them away: sent back as they were they are passed over, sent otherwise they are refused,
 * and what is there is kept.
 */
public final class Filled {

  /** Asked for once: Json itself looks for its maker on the whole class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private Filled() {}

  private static Set<String> fields(ToolTemplate template) {
    return template.fields().stream()
        .filter(f -> !f.isWritten())
        .map(ToolField::id)
        .collect(Collectors.toSet());
  }

  /** What was sent, without those of them that are sent back as they were. */
  static JsonObject without(ToolTemplate template, JsonObject fields, JsonObject before) {
    Set<String> filled = fields(template);
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    fields.forEach(
        (id, value) -> {
          if (!filled.contains(id) || !value.equals(before.get(id))) {
            kept.add(id, value);
          }
        });
    return kept.build();
  }

  /** The body with them as they were in the body before. */
  static JsonObject keep(ToolTemplate template, JsonObject body, JsonObject before) {
    JsonObject given = Answers.of(body).fields();
    JsonObjectBuilder fields = JSON.createObjectBuilder(without(template, given, given));
    Answers.of(before)
        .fields()
        .forEach(
            (id, value) -> {
              if (fields(template).contains(id)) {
                fields.add(id, value);
              }
            });
    return JSON.createObjectBuilder(body).add("fields", fields).build();
  }

  /** The body with some of them filled anew. */
  static JsonObject with(JsonObject body, JsonObject filled) {
    JsonObjectBuilder fields = JSON.createObjectBuilder(Answers.of(body).fields());
    filled.forEach((String id, JsonValue value) -> fields.add(id, value));
    return JSON.createObjectBuilder(body).add("fields", fields).build();
  }

  /** The body without a field that never leaves Fieldbook. */
  public static JsonObject leavingOut(String field, JsonObject body) {
    if (!Answers.of(body).fields().containsKey(field)) {
      return body;
    }
    JsonObjectBuilder fields = JSON.createObjectBuilder(Answers.of(body).fields()).remove(field);
    return JSON.createObjectBuilder(body).add("fields", fields).build();
  }
}
