package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.assessment.document.WordCount;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file that has arrived, is kept, and waits for the student to confirm it as the submission.
 * Nobody else sees it until then; unconfirmed, it expires.
 */
@Entity
@Table(schema = "assessment", name = "upload")
public class Upload {

  /** How long an upload waits. */
  public static final Duration WAITS = Duration.ofHours(24);

  @Id private String id;

  private long student;
  private String presentation;
  private String assignment;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_type")
  private FileType fileType;

  private long size;
  private String sha256;
  private @Nullable Integer words;

  @Column(name = "words_note")
  private String wordsNote;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private boolean used;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Upload() {}

  Upload(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      IncomingFiles.Taken taken,
      Instant arrivedAt) {
    this.id = UUID.randomUUID().toString();
    this.student = student.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.fileName = taken.name().value();
    this.fileType = taken.type();
    this.size = taken.file().size();
    this.sha256 = taken.file().hash().hex();
    this.words = taken.words().words();
    this.wordsNote = taken.words().note();
    this.arrivedAt = arrivedAt;
    this.expiresAt = arrivedAt.plus(WAITS);
  }

  /** When the last of these had arrived; empty when there is none. */
  public static Optional<Instant> lastArrival(List<Upload> uploads) {
    return uploads.stream().map(Upload::arrivedAt).max(Comparator.naturalOrder());
  }

  boolean belongsTo(PersonId person) {
    return student == person.value();
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** It has become a submission. */
  void use() {
    this.used = true;
  }

  public String id() {
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

  public String fileName() {
    return fileName;
  }

  public FileType fileType() {
    return fileType;
  }

  /** Size in bytes. */
  public long size() {
    return size;
  }

  public Sha256 sha256() {
    return new Sha256(sha256);
  }

  /** How many words were counted in it, or why not. */
  public WordCount words() {
    return new WordCount(words, wordsNote);
  }

  public Instant arrivedAt() {
    return arrivedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isUsed() {
    return used;
  }
}
