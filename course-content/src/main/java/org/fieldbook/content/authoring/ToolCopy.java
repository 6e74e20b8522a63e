package org.fieldbook.content.authoring;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Map;
import org.fieldbook.content.packaging.ToolSource;

/** A tool made after another: the same form under another name. */
final class ToolCopy {

  private ToolCopy() {}

  /** The source of the copy. It stands after all others, and no week introduces it. */
  static String of(String source, String id, String title, Map<String, String> documents) {
    JsonObject tool = ToolSource.json(source);
    int last =
        documents.entrySet().stream()
            .filter(d -> d.getKey().startsWith("tools/"))
            .mapToInt(d -> number(ToolSource.json(d.getValue())))
            .max()
            .orElse(0);
    var copy = Json.createObjectBuilder(tool).add("id", id).add("title", title);
    return ToolSource.yaml(copy.add("number", last + 1).remove("introduced").build());
  }

  private static int number(JsonObject tool) {
    return tool.get("number") instanceof JsonNumber number ? number.intValue() : 0;
  }
}
