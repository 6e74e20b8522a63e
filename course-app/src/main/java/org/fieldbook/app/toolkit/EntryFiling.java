package org.fieldbook.app.toolkit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where an entry is kept, as it is stored with it. Never changed, only replaced. */
@Embeddable
public class EntryFiling {

  @Column(name = "course_week")
  private @Nullable String courseWeek;

  private boolean archived;

  /** For JPA. */
  protected EntryFiling() {}

  EntryFiling(Filing from) {
    this.courseWeek = from.week();
    this.archived = from.archived();
  }

  Filing filing() {
    return new Filing(courseWeek, archived);
  }

  /** As an envelope says it; what it does not say stays. */
  EntryFiling with(Envelope envelope) {
    String week = envelope.week();
    Boolean away = envelope.archived();
    return new EntryFiling(
        new Filing(
            week == null ? courseWeek : week.isEmpty() ? null : week,
            away == null ? archived : away));
  }
}
