package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A student's file that arrives in pieces, one after the other. When the last has come it becomes
 * an {@link Upload}, which has arrived when that piece had. Left alone, it expires.
 */
@Entity
@Table(schema = "assessment", name = "partial_upload")
public class PartialUpload {

  /** How long it waits for the next piece. */
  public static final Duration WAITS = Duration.ofHours(24);

  /** Most pieces; a file in smaller ones would only fill the table. */
  static final int MOST_PIECES = 4_000;

  @Id private String id;

  private long student;
  private String presentation;
  private String assignment;

  @Column(name = "file_name")
  private String fileName;

  private long size;

  @Column(name = "changed_at")
  private long changedAt;

  private long received;
  private int pieces;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "completed_at")
  private @Nullable Instant completedAt;

  private @Nullable String upload;

  /** For JPA, which alone makes one: {@link PartialUploads#begin} writes the row. */
  @SuppressWarnings("NullAway.Init")
  protected PartialUpload() {}

  /** The next piece is kept. */
  void append(int bytes, Instant now) {
    if (received + bytes > size || isComplete()) {
      throw new IllegalArgumentException("More than was declared");
    }
    received += bytes;
    pieces++;
    expiresAt = now.plus(WAITS);
    if (received == size) {
      completedAt = now;
    }
  }

  /** It has become an upload. */
  void finish(Upload made) {
    if (upload != null || !isComplete()) {
      throw new IllegalStateException("It becomes one upload, when all of it is there");
    }
    upload = made.id();
  }

  boolean belongsTo(PersonId person) {
    return student == person.value();
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

  /** How many bytes it was declared to have. */
  public long size() {
    return size;
  }

  /** How many of them are kept; the next piece begins there. */
  public long received() {
    return received;
  }

  int pieces() {
    return pieces;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isComplete() {
    return received == size;
  }

  /** When the last piece was kept. */
  Optional<Instant> completedAt() {
    return Optional.ofNullable(completedAt);
  }

  /** Id of the upload that it became. */
  Optional<String> upload() {
    return Optional.ofNullable(upload);
  }
}
