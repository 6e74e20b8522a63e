package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Activity;
import org.jspecify.annotations.Nullable;

/** A poll: one or several of its choices. */
record PollShape(Activity activity) implements ResponseShape {

  @Override
  public JsonObject accept(JsonObject raw, @Nullable JsonObject previous) {
    Given.onlyKeys(raw, Set.of("choices"), activity.title());
    JsonValue given = raw.getOrDefault("choices", JsonValue.EMPTY_JSON_ARRAY);
    List<String> keys = activity.options().stream().map(Activity.Choice::key).toList();
    List<String> choices = Given.keys(given, Optional.of(keys), activity.title());
    if (choices.size() > 1 && !activity.chooseMany()) {
      throw new Refused("Choose one answer.");
    }
    return Json.createObjectBuilder().add("choices", Json.createArrayBuilder(choices)).build();
  }

  @Override
  public List<String> missing(JsonObject body) {
    return body.getJsonArray("choices").isEmpty() ? List.of("Nothing is chosen yet.") : List.of();
  }
}
