package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A free response: one text. */
record TextShape(String title) implements ResponseShape {

  @Override
  public JsonObject accept(JsonObject raw, @Nullable JsonObject previous) {
    Given.onlyKeys(raw, Set.of("text"), title);
    return Json.createObjectBuilder().add("text", Given.textIn(raw, "text", title)).build();
  }

  @Override
  public List<String> missing(JsonObject body) {
    return body.getString("text", "").isBlank() ? List.of("Nothing is written yet.") : List.of();
  }
}
