package org.fieldbook.assessment.rendition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** The PDF of a word processor's file: being made, there, or not to be had. */
@Entity
@Table(schema = "assessment", name = "rendition")
public class Rendition {

  @Id
  @Column(name = "source_sha256")
  private String source;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "begun_at")
  private Instant begunAt;

  private @Nullable String sha256;
  private @Nullable Long size;
  private @Nullable String problem;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Rendition() {}

  /** Where it stands. */
  enum State {
    MAKING,
    READY,
    FAILED
  }

  void made(StoredFile pdf) {
    this.state = State.READY;
    this.sha256 = pdf.hash().hex();
    this.size = pdf.size();
    this.problem = null;
  }

  void failed(String why) {
    this.state = State.FAILED;
    this.problem = why;
  }

  State state() {
    return state;
  }

  Instant begunAt() {
    return begunAt;
  }

  /** The PDF, once it is there. */
  Optional<StoredFile> pdf() {
    return sha256 == null || size == null
        ? Optional.empty()
        : Optional.of(new StoredFile(new Sha256(sha256), size));
  }

  String problem() {
    return problem == null ? "" : problem;
  }
}
