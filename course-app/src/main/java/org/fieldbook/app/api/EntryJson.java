package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneId;
import java.util.Objects;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.SavedLine;

/** Entries and their versions as the API writes them. */
final class EntryJson {

  private EntryJson() {}

  /** The whole entry. */
  static JsonObjectBuilder whole(EntryView entry, ZoneId zone) {
    return saved(entry, entry.number(), zone)
        .add("kind", entry.kind().code())
        .add("edition", entry.provenance().editionId())
        .add("date", entry.date().toString())
        .add("done", entry.done())
        .add("shared", entry.shared())
        .add("archived", entry.archived())
        .add("week", Objects.requireNonNullElse(entry.filing().week(), ""))
        .add("tags", Json.createArrayBuilder(entry.tags()))
        .add("competences", Json.createArrayBuilder(entry.competences()))
        .add("evidenceNote", entry.evidenceNote())
        .add("body", entry.body());
  }

  /** What a save answers: enough to go on from. */
  static JsonObjectBuilder saved(EntryView entry, int number, ZoneId zone) {
    return Json.createObjectBuilder()
        .add("slot", entry.slot())
        .add("title", entry.title())
        .add("version", number)
        .add("savedAt", entry.savedAt().toString())
        .add("said", SavedLine.of(entry, zone))
        .add("moment", SavedLine.moment(entry.savedAt(), zone))
        .add("words", entry.words())
        .add("done", entry.done());
  }

  /** A kept version without its body. */
  static JsonObjectBuilder line(KeptVersion version, ZoneId zone) {
    return Json.createObjectBuilder()
        .add("id", version.id())
        .add("version", version.number())
        .add("kind", version.kind().code())
        .add("savedAt", version.savedAt().toString())
        .add("moment", SavedLine.moment(version.savedAt(), zone))
        .add("words", version.words());
  }

  static JsonObject whole(KeptVersion version, ZoneId zone) {
    return line(version, zone).add("body", version.body()).build();
  }
}
