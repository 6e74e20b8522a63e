package org.fieldbook.app.toolkit.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ChangeAttachment;
import org.fieldbook.app.toolkit.attachment.WordsBeside;
import org.fieldbook.content.kernel.Refused;

/** Puts other words where something was found: in the entry itself, and beside its files. */
@ApplicationScoped
class ReplaceWords {

  @Inject SaveEntry saveEntry;
  @Inject ChangeAttachment changeAttachment;
  @Inject WordsBeside wordsBeside;

  /**
   * Replaces all of it.
   *
   * @param found in the entry; all with the same mark
   * @throws Refused when something newer was saved, or the words no longer fit
   */
  void in(EntryView entry, List<Finding> found, String instead) {
    Map<String, String> texts =
        found.stream()
            .map(Finding::passage)
            .distinct()
            .collect(Collectors.toMap(Passage::pointer, p -> replaced(p, found, instead)));
    List<AttachmentView> files =
        wordsBeside.of(List.of(entry.id())).getOrDefault(entry.id(), List.of());
    for (AttachmentView file : files) {
      String called = texts.remove(Passage.called(file));
      String alt = texts.remove(Passage.shows(file));
      String words = texts.remove(Passage.beside(file));
      if (called != null || alt != null || words != null) {
        changeAttachment.describe(
            entry.presentation(),
            entry.slot(),
            file.id(),
            called,
            alt == null ? file.alt() : alt,
            words == null ? file.words() : words);
      }
    }
    if (!texts.isEmpty()) {
      save(entry, texts);
    }
  }

  /** From the end, so that the places before stay what they are. */
  private static String replaced(Passage passage, List<Finding> all, String instead) {
    StringBuilder text = new StringBuilder(passage.text());
    List<Found> found =
        all.stream().filter(f -> f.passage().equals(passage)).map(Finding::found).toList();
    for (int i = found.size() - 1; i >= 0; i--) {
      text.replace(found.get(i).start(), found.get(i).end(), instead);
    }
    return text.toString();
  }

  private void save(EntryView entry, Map<String, String> texts) {
    String title = texts.remove(Passage.TITLE);
    String note = texts.remove(Passage.NOTE);
    JsonObject body = entry.body();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      body = Json.createPointer(text.getKey()).replace(body, Json.createValue(text.getValue()));
    }
    SaveEntry.Outcome outcome =
        saveEntry.save(
            new SaveEntry.Save(
                entry.presentation(),
                entry.slot(),
                null,
                null,
                entry.number(),
                body,
                new Envelope(title, null, null, note, null),
                EntryVersion.Kind.KEPT,
                new EntryVersion.Origin("names", UUID.randomUUID().toString())));
    if (outcome instanceof SaveEntry.Outcome.Conflict) {
      throw new Refused("Something newer was saved meanwhile. Look at the entry again.");
    }
  }
}
