package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * A toolkit of a given size over all tools of the real course. Its words are made whenever they are
 * asked for and kept nowhere, as if they came from a database.
 */
final class ReferenceToolkit {

  /** Asked for once: what {@code Json} makes by itself is looked for on the whole class path. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Instant SAVED = Instant.parse("2026-11-28T21:52:00Z");
  private static final String WORDS =
      "The morning round began late because two of the team were called away, and we agreed who"
          + " would speak with the family first. ";

  private ReferenceToolkit() {}

  /** So many entries, each with so many versions of so many bytes. */
  static Takeaway of(int entries, int versions, int bytes) {
    List<ToolTemplate> tools = List.copyOf(Course.LMC310.tools().values());
    List<Takeaway.Taken> taken = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      taken.add(taken(i, tools.get(i % tools.size()), versions, bytes));
    }
    return new Takeaway(
        "Josie Adair",
        "F1234567",
        Course.from(LocalDate.of(2026, 10, 3)),
        DAY.plusDays(1),
        "All entries",
        true,
        taken);
  }

  private static Takeaway.Taken taken(int number, ToolTemplate tool, int versions, int bytes) {
    EntryView entry =
        new EntryView(
            number + 1,
            Course.from(DAY).code(),
            "own-reference-" + number,
            EntryKind.TOOL,
            new Provenance(Course.LMC310.code(), 1, null, null, null, tool.id(), 1),
            "Entry " + number + " on the ward",
            number % 2 == 0,
            DAY.minusDays(number),
            tool.competences(),
            "What I can show in this entry.",
            false,
            versions,
            JsonValue.EMPTY_JSON_OBJECT,
            bytes / 6,
            SAVED,
            SAVED,
            null);
    return new Takeaway.Taken(
        entry,
        tool,
        new Takeaway.Words() {
          @Override
          public JsonObject body() {
            return ReferenceToolkit.body(tool, bytes, 0);
          }

          @Override
          public Iterable<KeptVersion> versions() {
            return () -> made(tool, versions, bytes);
          }
        });
  }

  private static Iterator<KeptVersion> made(ToolTemplate tool, int versions, int bytes) {
    return IntStream.range(0, versions)
        .mapToObj(
            i ->
                new KeptVersion(
                    i + 1,
                    versions - i,
                    EntryVersion.Kind.KEPT,
                    SAVED.minusSeconds(i * 3600L),
                    bytes / 6,
                    body(tool, bytes, i),
                    1))
        .iterator();
  }

  private static JsonObject body(ToolTemplate tool, int bytes, int salt) {
    List<ToolField> fields = tool.fields().stream().filter(f -> !f.type().isComputed()).toList();
    long texts = fields.stream().filter(f -> f.type() == ToolField.Type.LONGTEXT).count();
    int share = (int) (bytes / Math.max(1, texts == 0 ? 4 : texts));
    JsonObjectBuilder body = JSON.createObjectBuilder();
    fields.forEach(
        f -> value(body, f, f.type() == ToolField.Type.LONGTEXT ? share : 60, salt, share));
    return JSON.createObjectBuilder().add("fields", body).build();
  }

  private static void value(
      JsonObjectBuilder to, ToolField field, int length, int salt, int share) {
    switch (field.type()) {
      case LONGTEXT -> to.add(field.id(), text(length, salt));
      case TEXT, PERSON, REF -> to.add(field.id(), text(Math.min(60, length), salt));
      case DATE -> to.add(field.id(), DAY.minusDays(salt).toString());
      case NUMBER, MONEY -> to.add(field.id(), "1" + salt % 10);
      case SCALE -> to.add(field.id(), Math.max(1, field.min() == null ? 1 : field.min()));
      case CHOICE -> {
        if (!field.options().isEmpty()) {
          to.add(field.id(), field.options().get(salt % field.options().size()).key());
        }
      }
      case TABLE -> {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (int i = 0; i < 4; i++) {
          rows.add(row(field, salt + i, share / 16));
        }
        to.add(field.id(), rows);
      }
      case MATRIX -> {
        JsonObjectBuilder rows = JSON.createObjectBuilder();
        field.rows().forEach(r -> rows.add(r.key(), row(field, salt, 40)));
        to.add(field.id(), rows);
      }
      default -> {
        // Lists of choices and what is computed add nothing to the size.
      }
    }
  }

  private static JsonObjectBuilder row(ToolField field, int salt, int length) {
    JsonObjectBuilder row = JSON.createObjectBuilder();
    field.columns().stream()
        .filter(c -> !c.type().isComputed())
        .forEach(c -> value(row, c, length, salt, length));
    return row;
  }

  private static String text(int length, int salt) {
    StringBuilder text = new StringBuilder("No " + salt + ". ");
    while (text.length() < length) {
      text.append(WORDS);
      if (text.length() % 5 == 0) {
        text.append('\n');
      }
    }
    return text.substring(0, Math.max(1, Math.min(length, text.length())));
  }
}
