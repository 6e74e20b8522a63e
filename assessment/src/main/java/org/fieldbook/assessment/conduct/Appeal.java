package org.fieldbook.assessment.conduct;

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
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A student's appeal: written as a draft, sent once and in time, and decided by somebody who did
 * not decide what it is against.
 */
@Entity
@Table(schema = "assessment", name = "appeal")
public class Appeal {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;

  @Column(name = "conduct_case")
  private @Nullable Long conductCase;

  private Instant against;

  @Column(name = "decided_first_by")
  private @Nullable Long decidedFirstBy;

  private Instant until;
  private String words;
  private int number;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  private @Nullable String reasons;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Appeal() {}

  /**
   * Begins an appeal.
   *
   * @param about what it is against
   */
  Appeal(PersonId student, Appealable about) {
    this.student = student.value();
    this.presentation = about.presentation().value();
    this.conductCase = about.conductCase();
    this.against = about.decidedAt();
    this.decidedFirstBy = about.decidedBy() == null ? null : about.decidedBy().value();
    this.until = about.until();
    this.words = "";
    this.state = State.DRAFT;
  }

  /** How far an appeal is. */
  public enum State {
    DRAFT,
    SENT,
    UPHELD,
    REFUSED
  }

  /**
   * Something that a student can appeal against.
   *
   * @param conductCase null for a released result
   * @param until the instant from which it is too late
   */
  record Appealable(
      PresentationCode presentation,
      @Nullable Long conductCase,
      Instant decidedAt,
      @Nullable PersonId decidedBy,
      Instant until) {}

  /** Keeps what was typed; answers whether {@code seen} was the latest. */
  boolean draft(String typed, int seen) {
    mustBeDraft();
    if (seen != number) {
      return false;
    }
    this.words = typed;
    this.number++;
    return true;
  }

  void send(Instant now) {
    mustBeDraft();
    this.state = State.SENT;
    this.sentAt = now;
  }

  private void mustBeDraft() {
    if (state != State.DRAFT) {
      throw new Refused("Your appeal has been sent already, so it does not change any more.");
    }
  }

  /**
   * Decides it.
   *
   * @throws Refused when it is decided or not sent, or whoever decides has decided before
   */
  void decide(boolean upheld, String why, PersonId by, Instant now) {
    if (state != State.SENT) {
      throw new Refused("This appeal does not wait for a decision. Nothing was changed.");
    }
    if (decidedFirstBy != null && decidedFirstBy == by.value()) {
      throw new Refused(
          "You decided what this appeal is against, so somebody else of the office has to decide"
              + " it. Nothing was changed.");
    }
    this.state = upheld ? State.UPHELD : State.REFUSED;
    this.reasons = why;
    this.decidedBy = by.value();
    this.decidedAt = now;
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

  /** The case; empty for an appeal against a result. */
  public Optional<Long> conductCase() {
    return Optional.ofNullable(conductCase);
  }

  /** When that was decided or released which it is against. */
  public Instant against() {
    return against;
  }

  /** Who may not decide it. */
  public Optional<PersonId> decidedFirstBy() {
    return Optional.ofNullable(decidedFirstBy).map(PersonId::new);
  }

  public Instant until() {
    return until;
  }

  public String words() {
    return words;
  }

  public int number() {
    return number;
  }

  public State state() {
    return state;
  }

  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  public String reasons() {
    return reasons == null ? "" : reasons;
  }

  public Optional<PersonId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(PersonId::new);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
