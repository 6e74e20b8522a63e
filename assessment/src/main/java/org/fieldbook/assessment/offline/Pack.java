package org.fieldbook.assessment.offline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scripts of one assignment that a tutor took away at one time. Never changes. */
@Entity
@Table(schema = "assessment", name = "offline_pack")
public class Pack {

  @Id private String id;

  private long tutor;
  private String presentation;
  private String assignment;

  @Column(name = "made_at")
  private Instant madeAt;

  private boolean second;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Pack() {}

  Pack(PersonId tutor, PresentationCode presentation, String assignment, Instant now) {
    this(tutor, presentation, assignment, false, now);
  }

  /** {@code second} for scripts that the marker marks as the second or third. */
  Pack(
      PersonId tutor,
      PresentationCode presentation,
      String assignment,
      boolean second,
      Instant now) {
    this.id = UUID.randomUUID().toString();
    this.tutor = tutor.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.second = second;
    this.madeAt = now;
  }

  boolean belongsTo(PersonId person) {
    return tutor == person.value();
  }

  public String id() {
    return id;
  }

  public PersonId tutor() {
    return new PersonId(tutor);
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  public String assignment() {
    return assignment;
  }

  /** Whether its scripts are marked for the second or third time. */
  public boolean isSecond() {
    return second;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
