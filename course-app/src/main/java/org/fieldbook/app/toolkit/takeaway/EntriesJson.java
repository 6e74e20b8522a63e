package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.jspecify.annotations.Nullable;

/**
 * The entries as data; {@code entries.schema.json} beside it says what is what. Complete enough to
 * be brought into another Fieldbook and taken away from there as the same bytes. Written as it
 * goes: one version is in memory at a time.
 */
final class EntriesJson {

  static final String FORMAT = "fieldbook-toolkit";
  static final int FORMAT_VERSION = 3;

  private final Takeaway takeaway;
  private final Neighbours neighbours;
  private final JsonGenerator json;

  private EntriesJson(Takeaway takeaway, JsonGenerator json) {
    this.takeaway = takeaway;
    this.neighbours = new Neighbours(takeaway);
    this.json = json;
  }

  /** Writes all of it; leaves the stream open. */
  static void write(Takeaway takeaway, Takeable.Progress progress, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(new StaysOpen(out), StandardCharsets.UTF_8)) {
      new EntriesJson(takeaway, json).write(progress);
    }
    out.write('\n');
  }

  private void write(Takeable.Progress progress) {
    PublishedCourse course = takeaway.presentation().course();
    json.writeStartObject()
        .write("format", FORMAT)
        .write("formatVersion", FORMAT_VERSION)
        .write("made", takeaway.made().toString())
        .write("choice", takeaway.choice());
    json.writeStartObject("learner")
        .write("name", takeaway.learner())
        .write("identifier", takeaway.identifier())
        .writeEnd();
    json.writeStartObject("course")
        .write("code", course.code().value())
        .write("title", course.title())
        .write("edition", course.edition())
        .write("presentation", takeaway.presentation().code().value())
        .writeEnd();
    json.writeStartArray("entries");
    for (Taken taken : takeaway.entries()) {
      entry(taken);
      progress.entry();
    }
    json.writeEnd();
    if (!takeaway.badges().isEmpty()) {
      json.writeStartArray("badges");
      takeaway.badges().forEach(this::badge);
      json.writeEnd();
    }
    json.writeEnd();
  }

  /** Behind the entries: who reads version 3 and knows of none passes over it. */
  private void badge(TakenBadge badge) {
    json.writeStartObject()
        .write("id", badge.id())
        .write("name", badge.name())
        .write("about", badge.about())
        .write("criteria", badge.criteria())
        .write("issued", badge.issued().toString())
        .write("issuer", badge.issuer())
        .write("presentation", badge.presentation().value())
        .write("credential", badge.credential())
        .write("key", badge.key())
        .write("path", TakenBadges.credential(takeaway, badge))
        .write("picture", TakenBadges.picture(takeaway, badge))
        .writeEnd();
  }

  private void entry(Taken taken) {
    EntryView entry = taken.entry();
    JsonObject body = taken.words().body();
    json.writeStartObject().write("id", entry.slot()).write("page", taken.path());
    json.writeStartObject("tool")
        .write("id", taken.template().id())
        .write("title", taken.template().title())
        .writeEnd();
    json.write("title", entry.title())
        .write("date", entry.date().toString())
        .write("status", entry.done() ? "complete" : "draft");
    filing(entry.filing());
    json.writeStartArray("competences");
    entry.competences().forEach(json::write);
    json.writeEnd().write("evidenceNote", entry.evidenceNote());
    json.writeStartArray("tags");
    entry.tags().forEach(json::write);
    json.writeEnd();
    links(taken);
    files(taken);
    provenance(entry.provenance());
    json.write("source", takeaway.source(taken))
        .write("created", entry.createdAt().toString())
        .write("saved", entry.savedAt().toString())
        .write("number", entry.number())
        .write("words", entry.words())
        .write("fields", Answers.of(body).fields())
        .write("computed", Pictures.computed(neighbours.material(taken, body)));
    json.writeStartArray("versions");
    taken.words().versions().forEach(this::version);
    json.writeEnd().writeEnd();
  }

  /** Only what the owner said: who reads version 3 and knows of none passes over it. */
  private void filing(Filing filing) {
    if (filing.archived()) {
      json.write("archived", true);
    }
    if (filing.week() != null) {
      json.write("courseWeek", filing.week());
    }
  }

  /** Those that were made at this entry and lead to one that is taken: each is one entry's. */
  private void links(Taken taken) {
    json.writeStartArray("links");
    for (Beside.Link link : taken.beside().links()) {
      if (link.outgoing() && link.slot() != null && takeaway.find(link.slot()).isPresent()) {
        json.writeStartObject().write("to", link.slot());
        json.write("title", link.title()).write("why", link.why()).writeEnd();
      }
    }
    json.writeEnd();
  }

  private void files(Taken taken) {
    json.writeStartArray("files");
    for (int i = 0; i < taken.beside().files().size(); i++) {
      Beside.File file = taken.beside().files().get(i);
      json.writeStartObject()
          .write("path", TakenFiles.path(taken, i))
          .write("name", file.name())
          .write("type", file.mediaType())
          .write("bytes", file.size())
          .write("sha256", file.hash().hex())
          .write("description", file.alt())
          .write("words", file.words())
          .write("added", file.added().toString())
          .writeEnd();
    }
    json.writeEnd();
  }

  private void provenance(Provenance from) {
    json.writeStartObject("provenance").write("course", from.course().value());
    Integer edition = from.templateEdition();
    json.write("templateEdition", edition == null ? 1 : edition);
    text("block", from.block());
    text("week", from.week());
    text("activity", from.activity());
    json.writeEnd();
  }

  private void text(String key, @Nullable String value) {
    if (value == null) {
      json.writeNull(key);
    } else {
      json.write(key, value);
    }
  }

  private void version(KeptVersion version) {
    json.writeStartObject()
        .write("number", version.number())
        .write("kind", version.kind().code())
        .write("saved", version.savedAt().toString())
        .write("words", version.words())
        .write("fields", Answers.of(version.body()).fields())
        .writeEnd();
  }

  /** A generator closes what it writes to. */
  private static final class StaysOpen extends FilterOutputStream {

    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      out.write(buffer, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
