package org.fieldbook.app.toolkit.picture;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.RadarData.Series;
import org.fieldbook.app.toolkit.picture.RadarData.Spoke;
import org.fieldbook.content.tool.FieldRules;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * Series that Fieldbook has filled in for the owner, with the names of their axes: {@code {"scale":
 * {"min": 0, "max": 3, "minLabel": "Never", "maxLabel": "Always"}, "axes": ["Respect"], "series":
 * [{"name": "Myself", "values": ["2.0"]}]}}; a value that may not be shown is null.
 */
final class RadarResults {

  private RadarResults() {}

  /** What stands in the field; without axes when there is nothing yet. */
  static RadarData of(Answers answers, String field) {
    JsonObject results =
        answers.fields().get(field) instanceof JsonObject o ? o : JsonValue.EMPTY_JSON_OBJECT;
    List<Spoke> axes = texts(results, "axes").stream().map(a -> new Spoke(a, field)).toList();
    List<Series> series = new ArrayList<>();
    if (results.get("series") instanceof JsonArray all) {
      for (JsonValue one : all) {
        if (one instanceof JsonObject line) {
          series.add(series(line, axes.size()));
        }
      }
    }
    return new RadarData(
        axes, series, rated(field, results), 1, 0, 0, new Answers(results).text("says"));
  }

  private static Series series(JsonObject line, int axes) {
    JsonArray given =
        line.get("values") instanceof JsonArray values ? values : JsonValue.EMPTY_JSON_ARRAY;
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (int i = 0; i < axes; i++) {
      values.add(i < given.size() ? value(given.get(i)) : Optional.empty());
    }
    return new Series(new Answers(line).text("name"), values, false);
  }

  private static Optional<BigDecimal> value(JsonValue value) {
    return value instanceof JsonString text
            && text.getString().matches("[0-9]{1,2}(\\.[0-9]{1,3})?")
        ? Optional.of(new BigDecimal(text.getString()))
        : Optional.empty();
  }

  private static ToolField rated(String field, JsonObject results) {
    Answers scale =
        new Answers(results.get("scale") instanceof JsonObject o ? o : JsonValue.EMPTY_JSON_OBJECT);
    return new ToolField(
        field,
        field,
        ToolField.Type.SCALE,
        false,
        null,
        scale.whole("min").orElse(0),
        scale.whole("max").orElse(1),
        name(scale, "minLabel"),
        name(scale, "maxLabel"),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        FieldRules.NONE);
  }

  private static @Nullable String name(Answers scale, String end) {
    String name = scale.text(end);
    return name.isEmpty() ? null : name;
  }

  private static List<String> texts(JsonObject results, String name) {
    return results.get(name) instanceof JsonArray list
        ? list.stream()
            .filter(JsonString.class::isInstance)
            .map(v -> ((JsonString) v).getString())
            .toList()
        : List.of();
  }
}
