package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its owner sees it.
 *
 * @param slot what it answers: an activity's or review part's id, or {@code own-...}
 * @param done whether the owner says that it is finished; a draft otherwise
 * @param evidenceNote what the owner says that it proves, empty for nothing
 * @param shared whether the owner has shared it and not withdrawn that
 * @param number counts the saves; the ETag
 * @param body see {@link ResponseShape}; empty in lists that leave bodies out
 * @param deletedAt when it was put away, absent while it is in use
 * @param tags the owner's own words to find it by
 * @param filing where the owner keeps it
 */
public record EntryView(
    long id,
    PresentationCode presentation,
    String slot,
    EntryKind kind,
    Provenance provenance,
    String title,
    boolean done,
    LocalDate date,
    List<String> competences,
    String evidenceNote,
    boolean shared,
    int number,
    JsonObject body,
    int words,
    Instant createdAt,
    Instant savedAt,
    @Nullable Instant deletedAt,
    List<String> tags,
    Filing filing) {

  public EntryView {
    competences = List.copyOf(competences);
    tags = List.copyOf(tags);
  }

  /** An entry without tags, kept where it comes from. */
  public EntryView(
      long id,
      PresentationCode presentation,
      String slot,
      EntryKind kind,
      Provenance provenance,
      String title,
      boolean done,
      LocalDate date,
      List<String> competences,
      String evidenceNote,
      boolean shared,
      int number,
      JsonObject body,
      int words,
      Instant createdAt,
      Instant savedAt,
      @Nullable Instant deletedAt) {
    this(
        id,
        presentation,
        slot,
        kind,
        provenance,
        title,
        done,
        date,
        competences,
        evidenceNote,
        shared,
        number,
        body,
        words,
        createdAt,
        savedAt,
        deletedAt,
        List.of(),
        Filing.NONE);
  }

  /** In which week of the course it is kept, {@link Filing#AFTER} after it; absent for none. */
  public @Nullable String week() {
    return filing.week() == null ? provenance.week() : filing.week();
  }

  /** Whether it is put away. */
  public boolean archived() {
    return filing.archived();
  }

  /** Draft, complete or archived, as a word within a sentence. */
  public String state() {
    return archived() ? "archived" : done ? "complete" : "draft";
  }
}
