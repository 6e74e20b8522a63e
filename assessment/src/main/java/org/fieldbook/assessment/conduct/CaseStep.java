package org.fieldbook.assessment.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A step that was taken in a case or an appeal. Never changes. */
@Entity
@Table(schema = "assessment", name = "conduct_step")
public class CaseStep {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "conduct_case")
  private @Nullable Long conductCase;

  private @Nullable Long appeal;

  @Column(name = "taken_by")
  private long takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  private String said;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CaseStep() {}

  CaseStep(CaseFile.About about, String said, PersonId by, Instant now) {
    this.conductCase = about.conductCase();
    this.appeal = about.appeal();
    this.said = said;
    this.takenBy = by.value();
    this.takenAt = now;
  }

  public PersonId takenBy() {
    return new PersonId(takenBy);
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** What was done, as a sentence. */
  public String said() {
    return said;
  }
}
