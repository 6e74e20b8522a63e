package org.fieldbook.assessment.retry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What became of a second try: who, when, what. Never changes. */
@Entity
@Table(schema = "assessment", name = "second_try_step")
public class SecondTryStep {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "second_try")
  private long secondTry;

  @Column(name = "taken_by")
  private @Nullable Long takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  private String said;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondTryStep() {}

  SecondTryStep(SecondTry of, String said, @Nullable PersonId by, Instant at) {
    this.secondTry = of.id();
    this.said = said;
    this.takenBy = by == null ? null : by.value();
    this.takenAt = at;
  }

  /** Id of the second try. */
  public long secondTry() {
    return secondTry;
  }

  /** Who; empty for Fieldbook itself. */
  public Optional<PersonId> takenBy() {
    return Optional.ofNullable(takenBy).map(PersonId::new);
  }

  public Instant takenAt() {
    return takenAt;
  }

  public String said() {
    return said;
  }
}
