package org.fieldbook.assessment.regrade;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.marking.Reopened;
import org.fieldbook.assessment.marking.ReopenedColumn;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A script that was marked again: what had been given, why it was opened, and what came of it. */
@Entity
@Table(schema = "assessment", name = "regrade")
public class Regrade {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private int number;

  @Column(name = "opened_by")
  private long openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  private String why;

  @Convert(converter = ReopenedColumn.class)
  private Reopened earlier;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "ended_by")
  private @Nullable Long endedBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Regrade() {}

  Regrade(long script, int number, Reopened earlier) {
    this.script = script;
    this.number = number;
    this.openedBy = earlier.openedBy().value();
    this.openedAt = earlier.openedAt();
    this.why = earlier.why();
    this.earlier = earlier;
    this.outcome = Outcome.OPEN;
  }

  /** What came of it. */
  public enum Outcome {
    OPEN,
    /** The script was returned anew. */
    RETURNED,
    /** It was opened by mistake, and closed before anything was changed. */
    TAKEN_BACK
  }

  void end(Outcome how, PersonId by, Instant now) {
    this.outcome = how;
    this.endedBy = by.value();
    this.endedAt = now;
  }

  public long script() {
    return script;
  }

  /** 1 for the first of its script. */
  public int number() {
    return number;
  }

  public PersonId openedBy() {
    return new PersonId(openedBy);
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** In words, for the student too. */
  public String why() {
    return why;
  }

  /** What the student had been given. */
  public Reopened earlier() {
    return earlier;
  }

  public Outcome outcome() {
    return outcome;
  }

  public Optional<PersonId> endedBy() {
    return Optional.ofNullable(endedBy).map(PersonId::new);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
