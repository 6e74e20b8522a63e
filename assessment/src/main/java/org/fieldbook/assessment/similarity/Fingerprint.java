package org.fieldbook.assessment.similarity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.document.DocumentText;
import org.fieldbook.assessment.marking.Script;
import org.jspecify.annotations.Nullable;

/** The print of a submission, and with what it has been compared. A submission never changes. */
@Entity
@Table(schema = "assessment", name = "similarity_print")
public class Fingerprint {

  @Id private long submission;

  private long script;
  private long student;
  private String course;
  private String presentation;
  private String assignment;
  private int method;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String note;
  private int words;
  private byte[] print;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "compared_at")
  private @Nullable Instant comparedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Fingerprint() {}

  Fingerprint(Script of, DocumentText text, int words, byte[] print, Instant now) {
    this.submission = of.submission();
    this.script = of.id();
    this.student = of.student().value();
    this.course = of.presentation().course().value();
    this.presentation = of.presentation().value();
    this.assignment = of.assignment();
    this.method = Print.METHOD;
    this.outcome =
        switch (text.outcome()) {
          case READ -> text.note().isEmpty() ? Outcome.READ : Outcome.PARTLY;
          case NONE -> Outcome.NONE;
          case UNREADABLE -> Outcome.UNREADABLE;
          case BUSY -> throw new IllegalArgumentException("What was not tried has no print");
        };
    this.note = text.note();
    this.words = words;
    this.print = print.clone();
    this.readAt = now;
  }

  /** What reading the submission came to. */
  public enum Outcome {
    READ,
    /** Some of it was not read; the note says what. */
    PARTLY,
    NONE,
    UNREADABLE
  }
}
