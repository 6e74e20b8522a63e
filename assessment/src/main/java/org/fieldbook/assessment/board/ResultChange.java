package org.fieldbook.assessment.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A change of a result: what it became, who, when, why. Never changes. */
@Entity
@Table(schema = "assessment", name = "result_change")
public class ResultChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long result;

  @Enumerated(EnumType.STRING)
  private Result.State state;

  private String label;
  private String why;

  @Column(name = "changed_by")
  private @Nullable Long changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ResultChange() {}

  ResultChange(Result result, String why, @Nullable PersonId by, Instant at) {
    this.result = result.id();
    this.state = result.state();
    this.label = result.worked().label();
    this.why = why;
    this.changedBy = by == null ? null : by.value();
    this.changedAt = at;
  }

  public Result.State state() {
    return state;
  }

  /** What the result was called then. */
  public String label() {
    return label;
  }

  public String why() {
    return why;
  }

  /** Who; empty for Fieldbook itself. */
  public Optional<PersonId> changedBy() {
    return Optional.ofNullable(changedBy).map(PersonId::new);
  }

  public Instant changedAt() {
    return changedAt;
  }
}
