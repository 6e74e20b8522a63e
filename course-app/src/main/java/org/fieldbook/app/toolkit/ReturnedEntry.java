package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.CourseCode;
import org.jspecify.annotations.Nullable;

/**
 * An entry as an archive holds it, its words not yet held against the tool.
 *
 * @param tool id of the tool, which this Fieldbook may not know
 * @param tags the owner's own words to find it by
 * @param filing where its owner kept it; the week may be one that this Fieldbook does not know
 * @param number counts the saves
 * @param versions latest first
 */
public record ReturnedEntry(
    String slot,
    String tool,
    String title,
    LocalDate date,
    boolean done,
    List<String> competences,
    String evidenceNote,
    List<String> tags,
    Filing filing,
    Origin origin,
    Instant created,
    Instant saved,
    int number,
    JsonObject body,
    List<Version> versions) {

  public ReturnedEntry {
    competences = List.copyOf(competences);
    tags = List.copyOf(tags);
    versions = List.copyOf(versions);
  }

  /** Where it comes from, with the edition that this Fieldbook has it in. */
  Provenance provenance(long editionId) {
    return new Provenance(
        origin.course(),
        editionId,
        origin.block(),
        origin.week(),
        origin.activity(),
        tool,
        origin.templateEdition());
  }

  /** Where it comes from, as it was written down. */
  public record Origin(
      CourseCode course,
      int templateEdition,
      @Nullable String block,
      @Nullable String week,
      @Nullable String activity) {}

  /** A version that was kept. */
  public record Version(int number, EntryVersion.Kind kind, Instant saved, JsonObject body) {}
}
