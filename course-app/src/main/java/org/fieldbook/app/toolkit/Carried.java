package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * An entry's body in another template of its tool: what fits goes along, what does not is named and
 * stays in the version before.
 *
 * @param added labels of fields that the new form has and the old one had not
 * @param left labels of fields with words in them that the new form has no place for
 */
public record Carried(JsonObject body, List<String> added, List<String> left) {

  public Carried {
    added = List.copyOf(added);
    left = List.copyOf(left);
  }

  /** Carries a body from one template to another. */
  public static Carried of(
      ToolTemplate from, ToolTemplate to, PublishedCourse course, JsonObject body) {
    ResponseShape shape = ResponseShape.of(to, course);
    JsonObject fields = Answers.of(body).fields();
    JsonObjectBuilder kept = Json.createObjectBuilder();
    List<String> left = new ArrayList<>();
    for (ToolField field : from.fields().stream().filter(ToolField::isWritten).toList()) {
      JsonValue value = fields.get(field.id());
      if (value != null) {
        Optional<JsonValue> fits = to.field(field.id()).flatMap(t -> fitting(shape, t, value));
        fits.ifPresent(v -> kept.add(field.id(), v));
        if (fits.filter(value::equals).isEmpty()) {
          left.add(field.label());
        }
      }
    }
    List<String> added =
        to.fields().stream()
            .filter(ToolField::isWritten)
            .filter(f -> from.field(f.id()).isEmpty())
            .map(ToolField::label)
            .toList();
    JsonObject carried = Json.createObjectBuilder().add("fields", kept).build();
    return new Carried(Filled.keep(to, shape.accept(carried, null), body), added, left);
  }

  /** The value as far as the new field takes it: whole, or a table without some of its cells. */
  private static Optional<JsonValue> fitting(
      ResponseShape shape, ToolField field, JsonValue value) {
    Optional<JsonValue> whole = accepted(shape, field, value);
    if (whole.isPresent() || !(value instanceof JsonArray rows)) {
      return whole;
    }
    JsonArrayBuilder fit = Json.createArrayBuilder();
    for (JsonValue row : rows) {
      fit.add(row instanceof JsonObject cells ? cells(shape, field, cells) : row);
    }
    return accepted(shape, field, fit.build());
  }

  private static JsonObject cells(ResponseShape shape, ToolField field, JsonObject cells) {
    JsonObjectBuilder fit = Json.createObjectBuilder();
    cells.forEach(
        (column, cell) -> {
          JsonArray alone =
              Json.createArrayBuilder().add(Json.createObjectBuilder().add(column, cell)).build();
          if (accepted(shape, field, alone).isPresent()) {
            fit.add(column, cell);
          }
        });
    return fit.build();
  }

  private static Optional<JsonValue> accepted(
      ResponseShape shape, ToolField field, JsonValue value) {
    JsonObject alone =
        Json.createObjectBuilder()
            .add("fields", Json.createObjectBuilder().add(field.id(), value))
            .build();
    try {
      return Optional.ofNullable(Answers.of(shape.accept(alone, null)).fields().get(field.id()));
    } catch (Refused doesNotFit) {
      return Optional.empty();
    }
  }
}
