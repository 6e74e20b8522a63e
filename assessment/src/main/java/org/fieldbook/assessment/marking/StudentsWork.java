package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

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

  /** When that submission's file had arrived. */
  public Instant arrivedAt() {
    return arrivedAt;
  }
}
