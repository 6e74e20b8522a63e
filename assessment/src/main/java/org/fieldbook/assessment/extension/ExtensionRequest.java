package org.fieldbook.assessment.extension;

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
 * What a student asked for: it waits, and is then granted until a date, refused with a reason, or
 * withdrawn by the student. An answered request does not change any more.
 */
@Entity
@Table(schema = "assessment", name = "extension_request")
public class ExtensionRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;
  private int days;
  private String reason;
  private String words;

  @Column(name = "to_office")
  private boolean toOffice;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "agreed_until")
  private @Nullable Instant agreedUntil;

  private @Nullable String answer;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ExtensionRequest() {}

  /** Asks; whether one may ask is {@link ExtensionPolicy}'s to say. */
  ExtensionRequest(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      int days,
      String reason,
      String words,
      boolean toOffice,
      Instant askedAt) {
    if (days <= 0) {
      throw new IllegalArgumentException("An extension has days");
    }
    this.student = student.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.days = days;
    this.reason = reason;
    this.words = words;
    this.toOffice = toOffice;
    this.askedAt = askedAt;
    this.state = State.WAITING;
  }

  /** Where a request stands. */
  public enum State {
    WAITING,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  /**
   * Agrees a date.
   *
   * @throws Refused when it has been answered or withdrawn
   */
  void grant(PersonId by, Instant until, String answer, Instant now) {
    decide(State.GRANTED, by, answer, now);
    this.agreedUntil = until;
  }

  /**
   * Says no, with the reason.
   *
   * @throws Refused when it has been answered or withdrawn
   */
  void refuse(PersonId by, String answer, Instant now) {
    decide(State.REFUSED, by, answer, now);
  }

  /**
   * Takes the request back.
   *
   * @throws Refused when it has been answered or withdrawn
   */
  void withdraw(Instant now) {
    mustWait();
    this.state = State.WITHDRAWN;
    this.decidedAt = now;
  }

  private void decide(State decided, PersonId by, String words, Instant now) {
    mustWait();
    this.state = decided;
    this.decidedBy = by.value();
    this.decidedAt = now;
    this.answer = words;
  }

  private void mustWait() {
    switch (state) {
      case WAITING -> {}
      case WITHDRAWN -> throw new Refused("This request has been withdrawn. Nothing was changed.");
      default -> throw new Refused("This request has been answered already. Nothing was changed.");
    }
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

  public String assignment() {
    return assignment;
  }

  /** Days asked for, counted from the cut-off. */
  public int days() {
    return days;
  }

  /** Key of the reason. For the student, the tutor and the assessment office only. */
  public String reason() {
    return reason;
  }

  /** What the student wrote. For the student, the tutor and the assessment office only. */
  public String words() {
    return words;
  }

  /** Whether the assessment office answers it, and not the tutor. */
  public boolean isForOffice() {
    return toOffice;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public Optional<PersonId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(PersonId::new);
  }

  /** The agreed date, when it was granted. */
  public Optional<Instant> agreedUntil() {
    return Optional.ofNullable(agreedUntil);
  }

  /** What was answered; may be empty when it was granted. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }
}
