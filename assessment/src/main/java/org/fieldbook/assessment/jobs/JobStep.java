package org.fieldbook.assessment.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a run: waits, is done, or could not be done. */
@Entity
@Table(schema = "assessment", name = "job_step")
public class JobStep {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long run;
  private String key;
  private String label;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String said;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected JobStep() {}

  /** How far a step is. */
  public enum State {
    WAITING,
    DONE,
    FAILED
  }

  void done(String words, Instant now) {
    end(State.DONE, words, now);
  }

  void failed(String reasons, Instant now) {
    end(State.FAILED, reasons, now);
  }

  private void end(State how, String words, Instant now) {
    this.state = how;
    this.said = words;
    this.endedAt = now;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  public long id() {
    return id;
  }

  long run() {
    return run;
  }

  /** The id by which the job knows it. */
  String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public State state() {
    return state;
  }

  /** What became of it, or why it could not be done; may be empty. */
  public String said() {
    return said == null ? "" : said;
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
