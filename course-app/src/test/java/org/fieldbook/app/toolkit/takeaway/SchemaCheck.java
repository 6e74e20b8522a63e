package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Checks data against the words of JSON Schema that our schema uses; refuses to skip any other. */
final class SchemaCheck {

  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "title",
          "description",
          "type",
          "required",
          "additionalProperties",
          "properties",
          "const",
          "enum",
          "items",
          "$ref",
          "$defs",
          "format");

  private final JsonObject root;

  SchemaCheck(JsonObject root) {
    this.root = root;
  }

  List<String> faults(JsonValue data) {
    List<String> faults = new ArrayList<>();
    check(root, data, "$", faults);
    return faults;
  }

  private void check(JsonObject schema, JsonValue data, String at, List<String> faults) {
    if (!KNOWN.containsAll(schema.keySet())) {
      throw new AssertionError("The schema uses words that are not checked: " + schema.keySet());
    }
    if (schema.containsKey("$ref")) {
      check(root.getValue(schema.getString("$ref").substring(1)).asJsonObject(), data, at, faults);
    }
    if (schema.containsKey("const") && !schema.get("const").equals(data)) {
      faults.add(at + " is " + data);
    }
    if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(data)) {
      faults.add(at + " is " + data);
    }
    if (schema.containsKey("type") && !isOneOf(schema.get("type"), data)) {
      faults.add(at + " is no " + schema.get("type"));
    }
    if (data instanceof JsonObject object) {
      object(schema, object, at, faults);
    }
    if (data instanceof JsonArray array && schema.containsKey("items")) {
      for (int i = 0; i < array.size(); i++) {
        check(schema.getJsonObject("items"), array.get(i), at + "[" + i + "]", faults);
      }
    }
  }

  private void object(JsonObject schema, JsonObject object, String at, List<String> faults) {
    JsonObject properties =
        schema.containsKey("properties")
            ? schema.getJsonObject("properties")
            : JsonValue.EMPTY_JSON_OBJECT;
    if (schema.containsKey("required")) {
      schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
          .filter(key -> !object.containsKey(key))
          .forEach(key -> faults.add(at + " lacks " + key));
    }
    object.forEach(
        (key, value) -> {
          if (properties.containsKey(key)) {
            check(properties.getJsonObject(key), value, at + "." + key, faults);
          } else if (schema.getBoolean("additionalProperties", true) == false) {
            faults.add(at + " has " + key);
          }
        });
  }

  private static boolean isOneOf(JsonValue type, JsonValue data) {
    return type instanceof JsonArray types
        ? types.stream().anyMatch(t -> isOneOf(t, data))
        : switch (((JsonString) type).getString()) {
          case "object" -> data instanceof JsonObject;
          case "array" -> data instanceof JsonArray;
          case "string" -> data instanceof JsonString;
          case "integer" -> data instanceof JsonNumber n && n.isIntegral();
          case "null" -> data == JsonValue.NULL;
          default -> throw new AssertionError("Not checked: " + type);
        };
  }
}
