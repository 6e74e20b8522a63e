package org.fieldbook.app.toolkit;

import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * Where its owner keeps an entry. Rests on the envelope of every entry: course week, and the status
 * Archived, which here stands beside draft and complete so that it can be taken back.
 *
 * @param week id of a week of the course, or {@link #AFTER}; absent where the owner has not said
 * @param archived put away: in no list but the archive's, and not to be attached as evidence
 */
public record Filing(@Nullable String week, boolean archived) {

  /** Stands for the time after the last week. */
  public static final String AFTER = "after";

  /** Nothing was said. */
  public static final Filing NONE = new Filing(null, false);

  /** The week that was chosen, to go on a sentence with; empty for none. */
  public String kept(PublishedPresentation presentation) {
    if (week == null) {
      return "";
    }
    return week.equals(AFTER)
        ? ", kept for after the course"
        : ", kept under " + presentation.weekLabel(week);
  }

  /** A week as it is said within a sentence, such as {@code Week 5} or {@code after the course}. */
  public static String said(String week, PublishedPresentation presentation) {
    return week.equals(AFTER) ? "after the course" : presentation.weekLabel(week);
  }
}
