package org.fieldbook.app.toolkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an owner can say about an entry beside its body. What is absent stays as it is.
 *
 * @param week id of a week of the course, or {@link Filing#AFTER}; empty to go by where the entry
 *     comes from
 * @param archived whether it is put away
 */
public record Envelope(
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable List<String> competences,
    @Nullable String evidenceNote,
    @Nullable Boolean done,
    @Nullable List<String> tags,
    @Nullable String week,
    @Nullable Boolean archived) {

  private static final int MOST_COMPETENCES = 8;
  private static final int MOST_TAGS = 10;
  private static final int LONGEST_TAG = 40;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NOTE = 600;
  private static final Pattern WEEK = Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,63})?");

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
    if (week != null && !WEEK.matcher(week).matches()) {
      throw new Refused("Choose a week of the course.");
    }
    if (competences != null && competences.size() > MOST_COMPETENCES) {
      throw new Refused(
          "An entry shows at most "
              + MOST_COMPETENCES
              + " competences. Untick those that a reader"
              + " could not see in it.");
    }
    competences = competences == null ? null : List.copyOf(competences);
    tags = tags == null ? null : tags(tags);
  }

  /** Without a word about tags, and where it is kept. */
  public Envelope(
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable List<String> competences,
      @Nullable String evidenceNote,
      @Nullable Boolean done) {
    this(title, date, competences, evidenceNote, done, null, null, null);
  }

  private static List<String> tags(List<String> typed) {
    List<String> tags =
        typed.stream()
            .map(t -> Text.clean(t).replaceAll("[\\s,]+", " ").strip().toLowerCase(Locale.UK))
            .filter(t -> !t.isEmpty())
            .distinct()
            .toList();
    if (tags.size() > MOST_TAGS) {
      throw new Refused("An entry has at most " + MOST_TAGS + " tags. Take some away.");
    }
    if (tags.stream().anyMatch(t -> t.length() > LONGEST_TAG)) {
      throw new Refused("A tag has at most " + LONGEST_TAG + " characters.");
    }
    return tags;
  }
}
