package org.fieldbook.assessment.paper;

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
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A student's wish to send an assignment on paper: it waits, is agreed or declined by the tutor, or
 * taken back; agreed, it ends with what the post brought.
 */
@Entity
@Table(schema = "assessment", name = "paper_request")
public class PaperRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;
  private String reason;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "answered_by")
  private @Nullable Long answeredBy;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "send_how")
  private @Nullable String sendHow;

  private @Nullable String answer;

  @Column(name = "posted_on")
  private @Nullable LocalDate postedOn;

  @Column(name = "received_on")
  private @Nullable LocalDate receivedOn;

  @Column(name = "recorded_by")
  private @Nullable Long recordedBy;

  private @Nullable Long submission;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PaperRequest() {}

  PaperRequest(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      String reason,
      Instant now) {
    this.student = student.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.reason = reason;
    this.askedAt = now;
    this.state = State.WAITING;
  }

  /** Where a request stands. */
  public enum State {
    WAITING,
    AGREED,
    DECLINED,
    WITHDRAWN,
    RECEIVED
  }

  /**
   * The tutor agrees.
   *
   * @param how how and where to send it
   * @throws Refused when it does not wait
   */
  void agree(PersonId tutor, String how, String words, Instant now) {
    answer(State.AGREED, tutor, words, now);
    this.sendHow = how;
  }

  /**
   * The tutor says no.
   *
   * @throws Refused when it does not wait
   */
  void decline(PersonId tutor, String words, Instant now) {
    answer(State.DECLINED, tutor, words, now);
  }

  private void answer(State answered, PersonId tutor, String words, Instant now) {
    if (state != State.WAITING) {
      throw new Refused(
          state == State.WITHDRAWN
              ? "The student has taken this request back. Nothing was changed."
              : "This request has been answered already. Nothing was changed.");
    }
    this.state = answered;
    this.answeredBy = tutor.value();
    this.answeredAt = now;
    this.answer = words;
  }

  /**
   * The student takes it back, also when it was agreed.
   *
   * @throws Refused when it was declined or the work has come
   */
  void withdraw() {
    if (state != State.WAITING && state != State.AGREED) {
      throw new Refused("There is nothing to take back any more. Nothing was changed.");
    }
    this.state = State.WITHDRAWN;
  }

  /**
   * The work has come.
   *
   * @throws Refused when no paper is agreed, or it has been recorded already
   */
  void receive(LocalDate posted, LocalDate received, long registered, PersonId office) {
    mustBeAgreed();
    this.state = State.RECEIVED;
    this.postedOn = posted;
    this.receivedOn = received;
    this.recordedBy = office.value();
    this.submission = registered;
  }

  /**
   * Only what was agreed can come.
   *
   * @throws Refused otherwise
   */
  void mustBeAgreed() {
    if (state != State.AGREED) {
      throw new Refused(
          state == State.RECEIVED
              ? "This work has been recorded already. Nothing was changed."
              : "Paper is not agreed for this work, so it is not taken. Nothing was changed.");
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

  public String reason() {
    return reason;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  public boolean isOpen() {
    return state == State.WAITING || state == State.AGREED;
  }

  public Optional<PersonId> answeredBy() {
    return Optional.ofNullable(answeredBy).map(PersonId::new);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** How and where to send it, once agreed. */
  public Optional<String> sendHow() {
    return Optional.ofNullable(sendHow);
  }

  public Optional<String> answer() {
    return Optional.ofNullable(answer).filter(a -> !a.isEmpty());
  }

  /** The day of posting, once it has come. */
  public Optional<LocalDate> postedOn() {
    return Optional.ofNullable(postedOn);
  }

  public Optional<LocalDate> receivedOn() {
    return Optional.ofNullable(receivedOn);
  }

  /** Id of the submission that it became. */
  public Optional<Long> submission() {
    return Optional.ofNullable(submission);
  }
}
