package org.fieldbook.assessment.marking;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** What a student had been given, in a text column, as JSON. */
@Converter
public class ReopenedColumn implements AttributeConverter<Reopened, String> {

  private static final SheetColumn SHEETS = new SheetColumn();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Reopened reopened) {
    if (reopened == null) {
      return null;
    }
    Returned earlier = reopened.earlier();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("sheetNumber", earlier.sheetNumber())
            .add("sheet", SHEETS.convertToDatabaseColumn(earlier.sheet()))
            .add("given", earlier.score().given())
            .add("scoreWhy", earlier.score().why())
            .add("returnedAt", earlier.at().toString())
            .add("returnedBy", earlier.by().value())
            .add("lastNote", reopened.lastNote())
            .add("openedBy", reopened.openedBy().value())
            .add("openedAt", reopened.openedAt().toString())
            .add("why", reopened.why());
    Integer counted = earlier.score().counted();
    if (counted != null) {
      json.add("counted", counted);
    }
    Script.AnnotatedFile file = earlier.annotated();
    if (file != null) {
      json.add(
          "annotated",
          Json.createObjectBuilder()
              .add("name", file.name())
              .add("type", file.type().name())
              .add("size", file.size())
              .add("sha256", file.sha256().hex()));
    }
    JsonArrayBuilder copies = Json.createArrayBuilder();
    reopened
        .copies()
        .forEach(
            c ->
                copies.add(
                    Json.createObjectBuilder()
                        .add("place", c.place())
                        .add("sha256", c.sha256().hex())
                        .add("size", c.size())));
    json.add("copies", copies);
    return json.build().toString();
  }

  @Override
  public @Nullable Reopened convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(column))) {
      JsonObject json = reader.readObject();
      return new Reopened(
          new Returned(
              json.getInt("sheetNumber"),
              SHEETS.convertToEntityAttribute(json.getString("sheet")),
              new CountedScore(
                  json.getInt("given"),
                  json.containsKey("counted") ? Integer.valueOf(json.getInt("counted")) : null,
                  json.getString("scoreWhy")),
              file(json),
              Instant.parse(json.getString("returnedAt")),
              person(json, "returnedBy")),
          json.getJsonNumber("lastNote").longValue(),
          copies(json),
          person(json, "openedBy"),
          Instant.parse(json.getString("openedAt")),
          json.getString("why"));
    }
  }

  private static PersonId person(JsonObject json, String name) {
    return new PersonId(json.getJsonNumber(name).longValue());
  }

  private static Script.@Nullable AnnotatedFile file(JsonObject json) {
    if (!json.containsKey("annotated")) {
      return null;
    }
    JsonObject file = json.getJsonObject("annotated");
    return new Script.AnnotatedFile(
        file.getString("name"),
        FileType.valueOf(file.getString("type")),
        file.getJsonNumber("size").longValue(),
        new Sha256(file.getString("sha256")));
  }

  private static List<Reopened.Copy> copies(JsonObject json) {
    if (json.containsKey("copy")) {
      // From before there were comments on any but the first file.
      return List.of(copy(json.getJsonObject("copy")));
    }
    return json.containsKey("copies")
        ? json.getJsonArray("copies").getValuesAs(JsonObject.class).stream()
            .map(ReopenedColumn::copy)
            .toList()
        : List.of();
  }

  private static Reopened.Copy copy(JsonObject copy) {
    return new Reopened.Copy(
        copy.getInt("place", 1),
        new Sha256(copy.getString("sha256")),
        copy.getJsonNumber("size").longValue());
  }
}
