package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** The columns of a submission that say what is to be corrected in it. */
@Embeddable
class CorrectionColumns {

  @Column(name = "correct_asked_at")
  private Instant askedAt;

  @Column(name = "correct_asked_by")
  private long askedBy;

  @Column(name = "correct_why")
  private String why;

  @Column(name = "correct_until")
  private Instant until;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CorrectionColumns() {}

  CorrectionColumns(Correction asked) {
    this.askedAt = asked.askedAt();
    this.askedBy = asked.askedBy().value();
    this.why = asked.why();
    this.until = asked.until();
  }

  Correction correction() {
    return new Correction(askedAt, new PersonId(askedBy), why, until);
  }
}
