package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.reading.Activity;
import org.jspecify.annotations.Nullable;

/** A table to fill: rows of texts, with fixed headings or as many as the writer needs. */
record TableShape(Activity activity) implements ResponseShape {

  static final int MOST_ROWS = 100;

  @Override
  public JsonObject accept(JsonObject raw, @Nullable JsonObject previous) {
    Given.onlyKeys(raw, Set.of("rows"), activity.title());
    int most = activity.rowHeads().isEmpty() ? MOST_ROWS : activity.rowHeads().size();
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (JsonValue row : Given.arrayIn(raw, "rows", most, activity.title())) {
      rows.add(row(Given.object(row, activity.title())));
    }
    return Json.createObjectBuilder().add("rows", rows).build();
  }

  private JsonObject row(JsonObject given) {
    Given.onlyKeys(
        given, activity.columns().stream().map(Activity.Column::key).toList(), activity.title());
    JsonObjectBuilder row = Json.createObjectBuilder();
    for (Activity.Column column : activity.columns()) {
      String text = Given.find(given, column.key()).map(v -> cell(v, column)).orElse("");
      if (!text.isEmpty()) {
        row.add(column.key(), text);
      }
    }
    return row.build();
  }

  /** Numbers and dates may be half written in a draft, so they are kept as they were typed. */
  private static String cell(JsonValue value, Activity.Column column) {
    return column.kind().equals("choice")
        ? Given.key(value, Optional.of(column.options()), column.label())
        : Given.text(value, column.label());
  }

  @Override
  public List<String> missing(JsonObject body) {
    boolean empty = body.getJsonArray("rows").stream().allMatch(r -> r.asJsonObject().isEmpty());
    return empty ? List.of("Nothing is filled in yet.") : List.of();
  }
}
