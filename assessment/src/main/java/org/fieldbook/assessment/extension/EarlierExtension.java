package org.fieldbook.assessment.extension;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldbook.content.kernel.PersonId;

/**
 * A request for an extension that was made before Fieldbook was told of it.
 *
 * @param days days asked for, counted from the cut-off
 * @param reason one of the keys that the rules list
 * @param words what the student wrote
 */
public record EarlierExtension(
    PersonId student,
    String assignment,
    int days,
    String reason,
    String words,
    Instant askedAt,
    Answer answer) {

  /** What became of the request. */
  public sealed interface Answer {

    /** Nothing yet. */
    record Awaited() implements Answer {}

    /** The tutor agreed a date. */
    record Granted(PersonId tutor, LocalDate date, String words, Instant at) implements Answer {}

    /** The tutor said no. */
    record Declined(PersonId tutor, String words, Instant at) implements Answer {}

    /** The student took it back. */
    record Withdrawn(Instant at) implements Answer {}
  }
}
