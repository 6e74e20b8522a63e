package org.fieldbook.assessment.retry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** A student may send an assignment once more, until its last moment or until it is taken back. */
@Entity
@Table(schema = "assessment", name = "second_try")
public class SecondTry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;

  @Enumerated(EnumType.STRING)
  private AnotherTry.Why why;

  @Column(name = "conduct_case")
  private @Nullable Long conductCase;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  private @Nullable Integer cap;
  private String reach;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "by_hand")
  private boolean byHand;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondTry() {}

  SecondTry(Opening opening, Instant now) {
    this.student = opening.student().value();
    this.presentation = opening.presentation().value();
    this.assignment = Assignment.secondOf(opening.first());
    this.why = opening.why();
    this.openedAt = now;
    this.reach = opening.reach();
    put(opening);
  }

  /** It is open until then, whether it was taken back before or not. */
  void put(Opening opening) {
    this.dueAt = opening.due();
    this.cap = opening.cap();
    this.reach = opening.reach();
    this.conductCase = opening.conductCase();
    this.withdrawnAt = null;
    this.byHand = false;
  }

  /** Takes it back; again changes nothing. */
  boolean withdraw(boolean bySomebody, Instant now) {
    if (withdrawnAt != null) {
      return false;
    }
    withdrawnAt = now;
    byHand = bySomebody;
    return true;
  }

  /** It was taken back by mistake; otherwise nothing changes. */
  boolean restore() {
    if (!isRestorable()) {
      return false;
    }
    withdrawnAt = null;
    byHand = false;
    return true;
  }

  public long id() {
    return id;
  }

  public PersonId student() {
    return new PersonId(student);
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  /** The id under which it is sent, such as {@code EMA-R}. */
  public String assignment() {
    return assignment;
  }

  /** The id of the first try. */
  public String first() {
    return Assignment.firstOf(assignment);
  }

  public AnotherTry.Why why() {
    return why;
  }

  /** The case whose decision asks for it. */
  public Optional<Long> conductCase() {
    return Optional.ofNullable(conductCase);
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Its last moment, before any extension. */
  public Instant dueAt() {
    return dueAt;
  }

  /** What it can reach, as a sentence for the student. */
  public String reach() {
    return reach;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Whether somebody took it back, and may let it stand again. */
  public boolean isRestorable() {
    return withdrawnAt != null && byHand;
  }

  /** As due dates and marks are reckoned with it. */
  public AnotherTry terms() {
    return new AnotherTry(dueAt, cap, why, reach, isWithdrawn());
  }
}
