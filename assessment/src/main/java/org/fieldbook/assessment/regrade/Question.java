package org.fieldbook.assessment.regrade;

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
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a student asks about the mark or the feedback, and what the tutor answered. */
@Entity
@Table(schema = "assessment", name = "mark_question")
public class Question {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String words;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private @Nullable String answer;

  @Column(name = "answered_by")
  private @Nullable Long answeredBy;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Question() {}

  Question(long script, Kind kind, String words, Instant now) {
    this.script = script;
    this.kind = kind;
    this.words = words;
    this.askedAt = now;
    this.outcome = Outcome.WAITING;
  }

  /** What is wanted. */
  public enum Kind {
    /** To have the mark looked at again. */
    REGRADE,
    /** To be told what was meant. */
    CLARIFICATION
  }

  /** What came of it. */
  public enum Outcome {
    WAITING,
    /** Answered in words. */
    ANSWERED,
    /** The script was opened to be marked again. */
    OPENED,
    DECLINED,
    /** Taken back by its student. */
    WITHDRAWN
  }

  /**
   * Answers it.
   *
   * @throws Refused when that has been done, or it was taken back
   */
  void answer(Outcome how, String said, PersonId by, Instant now) {
    if (outcome != Outcome.WAITING) {
      throw new Refused(
          outcome == Outcome.WITHDRAWN
              ? "The student has taken the question back. Nothing was sent."
              : "This question has been answered already. Nothing was sent.");
    }
    this.outcome = how;
    this.answer = said;
    this.answeredBy = by.value();
    this.answeredAt = now;
  }

  public long id() {
    return id;
  }

  public long script() {
    return script;
  }

  public Kind kind() {
    return kind;
  }

  public String words() {
    return words;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Outcome outcome() {
    return outcome;
  }

  public boolean isWaiting() {
    return outcome == Outcome.WAITING;
  }

  /** What was answered; empty while it waits, and when it was taken back. */
  public String answer() {
    return answer == null ? "" : answer;
  }

  public Optional<PersonId> answeredBy() {
    return Optional.ofNullable(answeredBy).map(PersonId::new);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
