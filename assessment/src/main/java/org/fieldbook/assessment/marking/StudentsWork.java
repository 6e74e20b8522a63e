package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Whose work a script is, for what, and which submission counts. */
@MappedSuperclass
public abstract class StudentsWork {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;
  private long submission;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "correct_until")
  private @Nullable Instant correctUntil;

  @Column(name = "clock_from")
  private @Nullable Instant clockFrom;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StudentsWork() {}

  StudentsWork(Submission first) {
    this.student = first.student().value();
    this.presentation = first.presentation().value();
    this.assignment = first.assignment();
    this.submission = first.id();
    this.arrivedAt = first.arrivedAt();
  }

  void replaceWith(Submission newer) {
    this.submission = newer.id();
    this.arrivedAt = newer.arrivedAt();
    this.correctUntil = null;
    this.clockFrom = newer.cameAt();
  }

  /**
   * It waits for its student's correction. Its days to be marked in are counted anew from there, or
   * from when the correction comes.
   */
  void awaitCorrection(Instant until) {
    this.correctUntil = until;
    this.clockFrom = until;
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

  /** Id of the submission that counts. */
  public long submission() {
    return submission;
  }

  /** Until when its student may correct it, be that over or not; empty once they have. */
  public Optional<Instant> correctUntil() {
    return Optional.ofNullable(correctUntil);
  }

  /** Whether its student corrects it now, so that nobody marks it. */
  public boolean isOut(Instant now) {
    return correctUntil != null && !now.isAfter(correctUntil);
  }

  /** From when its days to be marked in are counted, unless its due date is later. */
  public Instant inHandFrom() {
    return clockFrom == null ? arrivedAt : clockFrom;
  }

  /** When that submission's file had arrived, as it counts for lateness. */
  public Instant arrivedAt() {
    return arrivedAt;
  }
}
