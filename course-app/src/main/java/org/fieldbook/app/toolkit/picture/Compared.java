package org.fieldbook.app.toolkit.picture;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Calculated;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolPicture;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What the pictures of a tool read of its owner's other entries, and nothing besides: whoever draws
 * many entries after each other keeps this of each in place of all that was written.
 *
 * @param names ids of fields and columns that stand in the settings of pictures across entries
 */
public record Compared(Options options, Set<String> names) {

  /** Asked for once: Json itself looks for its maker on the whole class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  /** Stands in a row of which nothing is read, so that it still is a row with something in it. */
  private static final String SOMETHING = "";

  public Compared {
    names = Set.copyOf(names);
  }

  /**
   * By the pictures of a tool.
   *
   * @param editions its templates, one of each edition that entries were made with
   */
  public static Compared of(Stream<ToolTemplate> editions, Options options) {
    return new Compared(
        options,
        editions
            .flatMap(t -> t.pictures().stream())
            .filter(Compared::isAcross)
            .flatMap(p -> p.settings().values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet()));
  }

  /** Whether the picture may look at other entries than the one it belongs to. */
  private static boolean isAcross(ToolPicture picture) {
    return picture.find("over").isPresent()
        || picture.find("earlier").isPresent()
        || picture.find("same").isPresent()
        || picture.kind() == PictureKind.TIMELINE
            && (picture.find("table").isEmpty() || picture.find("drawnAs").isPresent());
  }

  /** Whether there is anything to read in other entries. */
  public boolean isAny() {
    return !names.isEmpty();
  }

  /**
   * What is read of another entry.
   *
   * @param template that it was made with: what is calculated in it is calculated by that
   */
  public Material.Other of(ToolTemplate template, String title, LocalDate date, JsonObject body) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    Calculated.of(template, options, Answers.of(body))
        .fields()
        .forEach(
            (field, value) -> {
              if (names.contains(field)) {
                kept.add(field, shortened(value));
              }
            });
    return new Material.Other(title, date, new Answers(kept.build()));
  }

  private JsonValue shortened(JsonValue value) {
    if (value instanceof JsonArray rows) {
      JsonArrayBuilder kept = JSON.createArrayBuilder();
      rows.forEach(row -> kept.add(row instanceof JsonObject cells ? row(cells) : row));
      return kept.build();
    }
    if (value instanceof JsonObject rows) {
      JsonObjectBuilder kept = JSON.createObjectBuilder();
      rows.forEach((key, row) -> kept.add(key, row instanceof JsonObject cells ? row(cells) : row));
      return kept.build();
    }
    return value;
  }

  private JsonObject row(JsonObject cells) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    cells.forEach(
        (column, value) -> {
          if (names.contains(column)) {
            kept.add(column, value);
          }
        });
    JsonObject row = kept.build();
    return row.isEmpty() && !cells.isEmpty()
        ? JSON.createObjectBuilder().add(SOMETHING, true).build()
        : row;
  }
}
