package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;

/** The entries as data; {@code entries.schema.json} beside it says what is what. */
final class EntriesJson {

  private EntriesJson() {}

  static String of(Takeaway takeaway) {
    PublishedCourse course = takeaway.presentation().course();
    JsonArrayBuilder entries = Json.createArrayBuilder();
    takeaway.entries().forEach(taken -> entries.add(entry(takeaway, taken)));
    return pretty(
        Json.createObjectBuilder()
            .add("format", "fieldbook-toolkit")
            .add("formatVersion", 1)
            .add("made", takeaway.made().toString())
            .add("choice", takeaway.choice())
            .add(
                "learner",
                Json.createObjectBuilder()
                    .add("name", takeaway.learner())
                    .add("identifier", takeaway.identifier()))
            .add(
                "course",
                Json.createObjectBuilder()
                    .add("code", course.code().value())
                    .add("title", course.title())
                    .add("edition", course.edition())
                    .add("presentation", takeaway.presentation().code().value()))
            .add("entries", entries)
            .build());
  }

  private static JsonObjectBuilder entry(Takeaway takeaway, Taken taken) {
    EntryView entry = taken.entry();
    JsonArrayBuilder versions = Json.createArrayBuilder();
    taken.versions().forEach(v -> versions.add(version(v)));
    String week = entry.provenance().week();
    return Json.createObjectBuilder()
        .add("id", entry.slot())
        .add("page", taken.path())
        .add(
            "tool",
            Json.createObjectBuilder()
                .add("id", taken.template().id())
                .add("title", taken.template().title()))
        .add("title", entry.title())
        .add("date", entry.date().toString())
        .add("status", entry.done() ? "complete" : "draft")
        .add("competences", Json.createArrayBuilder(entry.competences()))
        .add("evidenceNote", entry.evidenceNote())
        .add("week", week == null ? JsonValue.NULL : Json.createValue(week))
        .add("source", takeaway.source(taken))
        .add("created", entry.createdAt().toString())
        .add("saved", entry.savedAt().toString())
        .add("fields", Answers.of(entry.body()).fields())
        .add("computed", Pictures.computed(takeaway.material(taken)))
        .add("versions", versions);
  }

  private static JsonObjectBuilder version(KeptVersion version) {
    return Json.createObjectBuilder()
        .add("number", version.number())
        .add("kind", version.kind().code())
        .add("saved", version.savedAt().toString())
        .add("words", version.words())
        .add("fields", Answers.of(version.body()).fields());
  }

  static String pretty(JsonObject json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip() + "\n";
  }
}
