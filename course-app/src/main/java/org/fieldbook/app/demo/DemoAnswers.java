package org.fieldbook.app.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.ResponseShape;
import org.fieldbook.content.reading.Activity;
import org.jspecify.annotations.Nullable;

/**
 * Makes answers out of what is written in the texts: the whole one, the states in which it was
 * saved on the way there, and one that was left unfinished.
 */
final class DemoAnswers {

  /** How many answers are made up for a poll or a self-check. */
  private static final int MADE_UP = 12;

  private DemoAnswers() {}

  /** The answers to an activity or tool, each as its saved states, fit for its shape. */
  static List<List<JsonObject>> of(ResponseShape shape, List<Object> written) {
    List<List<JsonObject>> variants = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      JsonValue whole = json(written.get(i));
      variants.add(states(shape, whole, 1 + i % 3));
    }
    // One that stopped on the way: a draft.
    variants.add(kept(shape, List.of(begun(json(written.get(written.size() - 1)), 45))));
    return variants;
  }

  /** Answers to a poll or a self-check. */
  static List<List<JsonObject>> madeUp(ResponseShape shape, Activity activity) {
    List<List<JsonObject>> variants = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      variants.add(
          kept(
              shape,
              activity.type() == Activity.Type.POLL
                  ? List.of(poll(activity, i))
                  : List.of(selfCheck(activity, i, 60), selfCheck(activity, i, 90))
                      .subList(0, 1 + i % 2)));
    }
    return variants;
  }

  private static List<JsonObject> states(ResponseShape shape, JsonValue whole, int count) {
    List<JsonObject> states = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      states.add(body(i == count ? whole : begun(whole, 100 * i / count)));
    }
    return kept(shape, states);
  }

  /** What is kept of the states, one after the other. */
  private static List<JsonObject> kept(ResponseShape shape, List<? extends JsonValue> states) {
    List<JsonObject> kept = new ArrayList<>();
    JsonObject previous = null;
    for (JsonValue state : states) {
      JsonObject next = shape.accept(body(state), previous);
      if (!next.equals(previous)) {
        kept.add(next);
      }
      previous = next;
    }
    return kept;
  }

  private static JsonObject body(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Json.createObjectBuilder().add("text", value).build();
      case ARRAY -> Json.createObjectBuilder().add("rows", value).build();
      default -> value.asJsonObject();
    };
  }

  /** The beginning of an answer: of a text its first sentences, of rows and fields the first. */
  private static JsonValue begun(JsonValue whole, int percent) {
    return switch (whole.getValueType()) {
      case STRING ->
          Json.createValue(begun(((jakarta.json.JsonString) whole).getString(), percent));
      case ARRAY -> {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        int most = Math.max(1, whole.asJsonArray().size() * percent / 100);
        for (int i = 0; i < whole.asJsonArray().size(); i++) {
          rows.add(i < most ? whole.asJsonArray().get(i) : JsonValue.EMPTY_JSON_OBJECT);
        }
        yield rows.build();
      }
      default -> {
        JsonObject fields = whole.asJsonObject().getJsonObject("fields");
        JsonObjectBuilder first = Json.createObjectBuilder();
        int most = Math.max(2, fields.size() * percent / 100);
        fields.entrySet().stream().limit(most).forEach(e -> first.add(e.getKey(), e.getValue()));
        yield Json.createObjectBuilder().add("fields", first).build();
      }
    };
  }

  private static String begun(String text, int percent) {
    int end = text.indexOf(". ", text.length() * percent / 130);
    return end < 0 ? text.substring(0, text.length() / 2) : text.substring(0, end + 1);
  }

  private static JsonObject poll(Activity activity, int variant) {
    JsonArrayBuilder choices = Json.createArrayBuilder();
    List<Activity.Choice> options = activity.options();
    int first = Pick.of(variant, activity.id().hashCode(), options.size());
    choices.add(options.get(first).key());
    if (activity.chooseMany()) {
      for (int i = 0; i < options.size() - 1; i++) {
        if (i != first && Pick.of(variant * 31L + i, activity.id().hashCode(), 100) < 40) {
          choices.add(options.get(i).key());
        }
      }
    }
    return Json.createObjectBuilder().add("choices", choices).build();
  }

  private static JsonObject selfCheck(Activity activity, int variant, int right) {
    JsonObjectBuilder answers = Json.createObjectBuilder();
    for (Activity.CheckItem item : activity.items()) {
      boolean correct = Pick.of(variant, item.id().hashCode(), 100) < right;
      List<String> keys =
          item.options().stream()
              .filter(o -> o.correct() == correct)
              .map(Activity.CheckOption::key)
              .toList();
      if (!keys.isEmpty()) {
        answers.add(item.id(), keys.get(Pick.of(variant, item.id().hashCode() + 1, keys.size())));
      }
    }
    return Json.createObjectBuilder().add("answers", answers).add("checked", true).build();
  }

  /** A value of the YAML file as JSON. */
  static JsonValue json(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      new LinkedHashMap<>(map).forEach((k, v) -> object.add(String.valueOf(k), json(v)));
      return object.build();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(v -> array.add(json(v)));
      return array.build();
    }
    if (value instanceof Integer number) {
      return Json.createValue(number);
    }
    return Json.createValue(String.valueOf(value).strip());
  }
}
