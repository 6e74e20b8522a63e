package org.fieldbook.assessment.board;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A student's result in a presentation on its way: worked out, on the board's list, confirmed,
 * released. A score that changes takes it back to the beginning; what the student was shown stays
 * until a newer result is released. Each verb answers whether it changed anything.
 */
@Entity
@Table(schema = "assessment", name = "result")
public class Result {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;

  @Enumerated(EnumType.STRING)
  private State state;

  @Convert(converter = KeptResultColumn.class)
  private KeptResult worked;

  @Column(name = "worked_out_at")
  private Instant workedOutAt;

  private @Nullable String deferred;

  @Convert(converter = KeptResultColumn.class)
  private @Nullable KeptResult released;

  @Column(name = "released_at")
  private @Nullable Instant releasedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Result() {}

  Result(PersonId student, PresentationCode presentation, KeptResult worked, Instant now) {
    this.student = student.value();
    this.presentation = presentation.value();
    this.worked = worked;
    this.workedOutAt = now;
    this.state = State.WORKED_OUT;
  }

  /** How far it is. */
  public enum State {
    WORKED_OUT,
    LISTED,
    CONFIRMED,
    RELEASED
  }

  /** It was worked out again. The same again changes nothing. */
  boolean workOut(KeptResult newer, Instant now) {
    if (newer.equals(worked)) {
      return false;
    }
    worked = newer;
    workedOutAt = now;
    state = State.WORKED_OUT;
    return true;
  }

  /** Puts it on the board's list. */
  boolean list() {
    if (state != State.WORKED_OUT) {
      return false;
    }
    state = State.LISTED;
    return true;
  }

  /** There is to be no result yet. */
  void defer(String reason) {
    if (state == State.CONFIRMED || state == State.RELEASED) {
      throw new IllegalStateException("A confirmed result is not deferred");
    }
    deferred = reason;
  }

  boolean undefer() {
    boolean was = deferred != null;
    deferred = null;
    return was;
  }

  /** The board confirms it. */
  boolean confirm() {
    if (state != State.LISTED || !worked.isResult() || deferred != null) {
      return false;
    }
    state = State.CONFIRMED;
    return true;
  }

  /** The student may see it. */
  boolean release(Instant now) {
    if (state != State.CONFIRMED) {
      return false;
    }
    state = State.RELEASED;
    released = worked;
    releasedAt = now;
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

  public State state() {
    return state;
  }

  /** As it was worked out last. Not for the student. */
  public KeptResult worked() {
    return worked;
  }

  public Instant workedOutAt() {
    return workedOutAt;
  }

  /** Why there is to be no result yet. */
  public Optional<String> deferred() {
    return Optional.ofNullable(deferred);
  }

  /** What the student sees. */
  public Optional<KeptResult> released() {
    return Optional.ofNullable(released);
  }

  public Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }
}
