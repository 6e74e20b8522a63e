package org.fieldbook.app.toolkit;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What an owner can say about an entry beside its body. What is absent stays as it is. */
public record Envelope(
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable List<String> competences,
    @Nullable String evidenceNote,
    @Nullable Boolean done) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NOTE = 600;

  /** Says nothing. */
  public static final Envelope UNCHANGED = new Envelope(null, null, null, null, null);

  public Envelope {
    if (title != null) {
      title = Text.clean(title).strip().replace('\n', ' ');
      if (title.isEmpty()) {
        throw new Refused("Give the entry a title.");
      }
      if (title.length() > LONGEST_TITLE) {
        throw new Refused("A title has at most " + LONGEST_TITLE + " characters.");
      }
    }
    if (date != null && (date.getYear() < 1900 || date.getYear() > 2200)) {
      throw new Refused("Give the date with a year of four digits.");
    }
    if (evidenceNote != null) {
      evidenceNote = Text.clean(evidenceNote).strip();
      if (evidenceNote.length() > LONGEST_NOTE) {
        throw new Refused(
            "What an entry proves is said in at most " + LONGEST_NOTE + " characters.");
      }
    }
    competences = competences == null ? null : List.copyOf(competences);
  }
}
