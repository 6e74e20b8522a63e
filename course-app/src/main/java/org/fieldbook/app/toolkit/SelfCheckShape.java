package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Activity.CheckItem;
import org.fieldbook.content.reading.Activity.CheckOption;
import org.jspecify.annotations.Nullable;

/** A self-check: one option for each item. Counts attempts and keeps the latest and the best. */
record SelfCheckShape(Activity activity) implements ResponseShape {

  @Override
  public JsonObject accept(JsonObject raw, @Nullable JsonObject previous) {
    Given.onlyKeys(raw, Set.of("answers", "checked"), activity.title());
    JsonObject answers = answers(Given.objectIn(raw, "answers", activity.title()));
    JsonObjectBuilder body = Json.createObjectBuilder().add("answers", answers);
    int attempts = previous == null ? 0 : previous.getInt("attempts", 0);
    if (!raw.getBoolean("checked", false)) {
      body.add("attempts", attempts);
      if (previous != null && previous.containsKey("best")) {
        body.add("latest", previous.get("latest")).add("best", previous.get("best"));
      }
      return body.build();
    }
    int right = right(answers);
    int best =
        previous != null && previous.containsKey("best")
            ? Math.max(right, previous.getJsonObject("best").getInt("right"))
            : right;
    return body.add("attempts", attempts + 1)
        .add("latest", score(right))
        .add("best", score(best))
        .build();
  }

  private JsonObject answers(JsonObject given) {
    Given.onlyKeys(given, activity.items().stream().map(CheckItem::id).toList(), activity.title());
    JsonObjectBuilder answers = Json.createObjectBuilder();
    for (CheckItem item : activity.items()) {
      Optional<JsonValue> value = Given.find(given, item.id());
      if (value.isPresent()) {
        List<String> keys = item.options().stream().map(CheckOption::key).toList();
        String key = Given.key(value.get(), Optional.of(keys), activity.title());
        if (!key.isEmpty()) {
          answers.add(item.id(), key);
        }
      }
    }
    return answers.build();
  }

  private int right(JsonObject answers) {
    return (int)
        activity.items().stream()
            .filter(
                item ->
                    item.options().stream()
                        .anyMatch(
                            o -> o.correct() && o.key().equals(answers.getString(item.id(), ""))))
            .count();
  }

  private JsonValue score(int right) {
    return Json.createObjectBuilder()
        .add("right", right)
        .add("of", activity.items().size())
        .build();
  }

  @Override
  public List<String> missing(JsonObject body) {
    int open = activity.items().size() - body.getJsonObject("answers").size();
    return open == 0 ? List.of() : List.of(open + " of the questions are not answered yet.");
  }
}
