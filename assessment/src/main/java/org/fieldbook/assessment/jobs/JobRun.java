package org.fieldbook.assessment.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job: it waits, is at work, and is done, stopped, or could not be begun. While it is at
 * work a node holds it; from a node that is silent too long another one takes it over.
 */
@Entity
@Table(schema = "assessment", name = "job_run")
public class JobRun {

  /** How long a node may be silent, other than in the middle of a step. */
  static final Duration LEASE = Duration.ofMinutes(2);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String kind;
  private @Nullable String presentation;
  private @Nullable String assignment;
  private String detail;

  @Column(name = "asked_by")
  private @Nullable Long askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean prepared;
  private int total;
  private int done;
  private int failed;
  private int tries;
  private @Nullable String problem;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  private @Nullable String holder;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected JobRun() {}

  /**
   * A run that waits.
   *
   * @param by who asked for it; null for the clock
   */
  JobRun(JobOrder order, @Nullable PersonId by, Instant at) {
    this.kind = order.kind();
    this.presentation = order.presentation() == null ? null : order.presentation().value();
    this.assignment = order.assignment();
    this.detail = order.detail();
    this.askedBy = by == null ? null : by.value();
    this.askedAt = at;
    this.state = State.QUEUED;
  }

  /** How far a run is. */
  public enum State {
    QUEUED,
    RUNNING,
    /** All its steps were tried. */
    DONE,
    /** It could not be begun. */
    FAILED,
    /** Somebody stopped it. */
    STOPPED
  }

  /** A node goes to work on it. */
  void take(String node, Instant now) {
    this.state = State.RUNNING;
    this.holder = node;
    this.startedAt = startedAt == null ? now : startedAt;
    this.tries++;
    renew(now);
  }

  boolean isHeldBy(String node) {
    return state == State.RUNNING && node.equals(holder);
  }

  /** The node is alive. */
  void renew(Instant now) {
    this.leaseUntil = now.plus(LEASE);
  }

  /** Its steps are known. */
  void prepare(int steps) {
    this.prepared = true;
    this.total = steps;
  }

  void stepDone() {
    this.done++;
  }

  void stepFailed() {
    this.failed++;
  }

  /** No step is left to try. */
  void finish(Instant now) {
    end(State.DONE, now);
  }

  /** It cannot be begun. */
  void fail(String reasons, Instant now) {
    this.problem = reasons;
    end(State.FAILED, now);
  }

  /**
   * No further step is begun.
   *
   * @throws Refused when it is over
   */
  void stop(Instant now) {
    if (isOver()) {
      throw new Refused("This run is over, so there is nothing to stop.");
    }
    end(State.STOPPED, now);
  }

  private void end(State how, Instant now) {
    this.state = how;
    this.finishedAt = now;
    this.holder = null;
    this.leaseUntil = null;
  }

  /**
   * What was not done waits again.
   *
   * @throws Refused when it is under way, or nothing of it is left to do
   */
  void again() {
    if (!isOver()) {
      throw new Refused("This run is under way already.");
    }
    if (state == State.DONE && failed == 0) {
      throw new Refused("Every step of this run is done. Start a new one instead.");
    }
    this.state = State.QUEUED;
    this.failed = 0;
    this.finishedAt = null;
    this.problem = null;
  }

  public long id() {
    return id;
  }

  public JobOrder order() {
    return new JobOrder(
        kind, presentation == null ? null : new PresentationCode(presentation), assignment, detail);
  }

  /** Who asked for it; empty for the clock. */
  public Optional<PersonId> askedBy() {
    return Optional.ofNullable(askedBy).map(PersonId::new);
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  public boolean isOver() {
    return state != State.QUEUED && state != State.RUNNING;
  }

  /** Whether its steps are known; before that {@link #total()} is 0. */
  boolean isPrepared() {
    return prepared;
  }

  /** How many steps it has. */
  public int total() {
    return total;
  }

  public int done() {
    return done;
  }

  /** How many steps could not be done. */
  public int failed() {
    return failed;
  }

  /** How often a node went to work on it. */
  public int tries() {
    return tries;
  }

  /** Why it could not be begun; empty as a rule. */
  public String problem() {
    return problem == null ? "" : problem;
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
