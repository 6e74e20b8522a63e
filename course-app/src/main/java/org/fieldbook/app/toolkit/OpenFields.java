package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Fields of an entry that are open to somebody with whom it is shared by name, as the template says
 * that shaped it. No use case: who may write in them is for whoever asks.
 */
@ApplicationScoped
public class OpenFields {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Library library;
  @Inject Clock clock;

  /** Those of the entry in the order of its form; none for most. */
  public List<ToolField> of(EntryView entry) {
    return templates
        .of(entry, library.presentation(entry.presentation()).course())
        .map(OpenFields::of)
        .orElse(List.of());
  }

  /** Those of a tool. */
  public static List<ToolField> of(ToolTemplate template) {
    return template.fields().stream().filter(f -> f.rules().openToNamedReader()).toList();
  }

  /** Nobody else saves or shares the entry until the transaction ends; it is read anew. */
  public void hold(EntryView entry) {
    Entry held = entries.withId(entry.id()).orElseThrow(() -> new NotFound("entry " + entry.id()));
    entries.hold(held.owner(), entry.presentation(), entry.slot());
    entries.again(held);
  }

  /**
   * Writes into the newest body of an entry that is held: a version of its own, all else as it was.
   *
   * @param words by the ids of open fields; empty ones empty the field
   * @return number of the version that it made
   * @throws Refused when they do not fit, or would leave the entry less complete than it was
   */
  public int write(EntryView held, Map<String, String> words) {
    Entry entry = entries.withId(held.id()).orElseThrow(() -> new NotFound("entry " + held.id()));
    PublishedCourse now = library.presentation(held.presentation()).course();
    ToolTemplate template =
        templates.of(held, now).orElseThrow(() -> new NotFound("tool of " + held.slot()));
    ResponseShape shape = ResponseShape.of(template, templates.courseOf(held, now));
    JsonObjectBuilder fields = Json.createObjectBuilder();
    words.forEach(fields::add);
    JsonObject body = shape.accept(Filled.with(entry.body(), fields.build()), entry.body());
    SaveEntry.checkLength(body);
    mustNotMiss(shape, body, entry.body());
    Instant instant = clock.instant();
    entry.write(body, instant);
    EntryVersion.Origin origin = new EntryVersion.Origin("reader", UUID.randomUUID().toString());
    entries.add(new EntryVersion(entry, EntryVersion.Kind.READER, body, origin, instant));
    return entry.number();
  }

  /**
   * A reader cannot put right what a draft may hold, such as half a date: they are told at once.
   */
  private static void mustNotMiss(ResponseShape shape, JsonObject body, JsonObject before) {
    List<String> missing = shape.missing(before);
    List<String> more = shape.missing(body).stream().filter(m -> !missing.contains(m)).toList();
    if (!more.isEmpty()) {
      throw new Refused(more);
    }
  }
}
