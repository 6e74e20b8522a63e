package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A student's work on one assignment as its marker meets it. It waits; with the first mark or word
 * it is being marked; finished while something holds it back, it can be taken back into marking;
 * returned, it does not change any more.
 */
@Entity
@Table(schema = "assessment", name = "script")
public class Script extends MarkedWork {

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "file_replaced_at")
  private @Nullable Instant fileReplacedAt;

  @Embedded private @Nullable AnnotatedColumns annotated;

  @Column(name = "score_given")
  private @Nullable Integer scoreGiven;

  @Column(name = "score_counted")
  private @Nullable Integer scoreCounted;

  @Column(name = "score_why")
  private @Nullable String scoreWhy;

  @Column(name = "returned_at")
  private @Nullable Instant returnedAt;

  @Column(name = "returned_by")
  private @Nullable Long returnedBy;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "finished_by")
  private @Nullable Long finishedBy;

  @Convert(converter = ReopenedColumn.class)
  private @Nullable Reopened reopened;

  @Column(name = "reopened_at")
  private @Nullable Instant reopenedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Script() {}

  /** The script of a first submission: it waits. */
  Script(Submission first) {
    super(first);
    this.state = State.WAITING;
  }

  /** Where a script stands. */
  public enum State {
    WAITING,
    MARKING,
    HELD,
    RETURNED,
    /** Returned, and marked again: its student goes on seeing what was given before. */
    REGRADING
  }

  /** The student has submitted again: the newer file counts. What was marked so far stays. */
  void replaceFile(Submission newer, Instant now) {
    if (state == State.HELD) {
      takeBack();
    }
    mustBeOpen();
    replaceWith(newer);
    this.fileReplacedAt = state == State.MARKING ? now : null;
  }

  /**
   * Takes a sheet as its next version.
   *
   * @throws Refused when the script is returned
   */
  void save(MarkSheet next, PersonId marker, Instant now) {
    begin();
    take(next, marker, now);
  }

  /**
   * Marking has begun, with something other than the sheet.
   *
   * @throws Refused when the script is returned
   */
  void begin() {
    mustBeOpen();
    if (state != State.REGRADING) {
      this.state = State.MARKING;
    }
  }

  /**
   * Puts the marker's annotated file with it, in place of an earlier one.
   *
   * @throws Refused when the script is returned
   */
  void annotate(Taken file) {
    mustBeOpen();
    this.annotated = new AnnotatedColumns(file);
  }

  /**
   * Takes the annotated file off again.
   *
   * @throws Refused when the script is returned
   */
  void removeAnnotated() {
    mustBeOpen();
    this.annotated = null;
  }

  /**
   * Its marker has finished; something holds it back from the student.
   *
   * @throws Refused when it is finished or returned already
   */
  void finish(PersonId marker, Instant now) {
    mustBeOpen();
    this.state = State.HELD;
    this.finishedAt = now;
    this.finishedBy = marker.value();
  }

  /**
   * Takes it back into marking.
   *
   * @throws Refused when it is not finished, or returned by now
   */
  void takeBack() {
    if (state != State.HELD) {
      throw new Refused(
          isReturned()
              ? "The student has got this script by now, so it cannot be taken back."
              : "This script is being marked: there is nothing to take back.");
    }
    this.state = State.MARKING;
    this.finishedAt = null;
    this.finishedBy = null;
  }

  /**
   * Returns it to the student.
   *
   * @throws Refused when it is returned already
   */
  void giveBack(CountedScore score, PersonId marker, Instant now) {
    if (state != State.HELD) {
      mustBeOpen();
    }
    close();
    rescore(score);
    this.returnedAt = now;
    this.returnedBy = marker.value();
  }

  /** Takes the sheet that its markers agreed on; it stays finished. */
  void agree(MarkSheet agreed, PersonId by, Instant now) {
    if (state != State.HELD) {
      throw new IllegalStateException("Agreed on while it is " + state);
    }
    take(agreed, by, now);
  }

  /** Opens it to be marked again: {@link Reopening} says when. */
  void reopen(Reopened again) {
    this.state = State.REGRADING;
    this.reopened = again;
    this.reopenedAt = again.openedAt();
  }

  /** Nobody marks it any more: it stands as it was, or is just being, returned. */
  void close() {
    this.state = State.RETURNED;
    this.reopened = null;
    this.reopenedAt = null;
  }

  /** The score of a returned script counts otherwise from now on. */
  void rescore(CountedScore score) {
    this.scoreGiven = score.given();
    this.scoreCounted = score.counted();
    this.scoreWhy = score.why();
  }

  private void mustBeOpen() {
    if (state == State.RETURNED) {
      throw new Refused(
          "This script has been returned, so it does not change any more. Nothing was saved.");
    }
    if (state == State.HELD) {
      throw new Refused(
          "You have finished this script, and it waits for its release. Take it back into marking"
              + " to change it. Nothing was saved.");
    }
  }

  public State state() {
    return state;
  }

  public boolean isReturned() {
    return state == State.RETURNED;
  }

  /** Why it is marked again, and what its student sees meanwhile. */
  public Optional<Reopened> reopened() {
    return Optional.ofNullable(reopened);
  }

  /** What its student has been given; empty before it was returned for the first time. */
  public Optional<Returned> returned() {
    if (reopened != null) {
      return Optional.of(reopened.earlier());
    }
    if (!isReturned() || returnedAt == null || returnedBy == null) {
      return Optional.empty();
    }
    Instant at = returnedAt;
    PersonId by = new PersonId(returnedBy);
    return score()
        .map(s -> new Returned(sheetNumber(), sheet(), s, annotated().orElse(null), at, by));
  }

  /** Whether its marks and words may change: it is neither finished nor returned. */
  public boolean isOpen() {
    return state != State.HELD && state != State.RETURNED;
  }

  /** Whose marks they are, once it is finished or returned. */
  public Optional<PersonId> markedBy() {
    return returned().map(Returned::by).or(this::finishedBy);
  }

  /** When its marker finished it, while something holds it back. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** Who finished it, while something holds it back. */
  public Optional<PersonId> finishedBy() {
    return Optional.ofNullable(finishedBy).map(PersonId::new);
  }

  /** When the student replaced the file after marking had begun. */
  public Optional<Instant> fileReplacedAt() {
    return Optional.ofNullable(fileReplacedAt);
  }

  /** The file with the marker's annotations. */
  public Optional<AnnotatedFile> annotated() {
    return Optional.ofNullable(annotated).map(AnnotatedColumns::file);
  }

  /** The score, once returned. */
  public Optional<CountedScore> score() {
    return scoreGiven == null || scoreWhy == null
        ? Optional.empty()
        : Optional.of(new CountedScore(scoreGiven, scoreCounted, scoreWhy));
  }

  public Optional<Instant> returnedAt() {
    return Optional.ofNullable(returnedAt);
  }

  public Optional<PersonId> returnedBy() {
    return Optional.ofNullable(returnedBy).map(PersonId::new);
  }

  /** A file with the marker's annotations. {@code size} is in bytes. */
  public record AnnotatedFile(String name, FileType type, long size, Sha256 sha256) {}
}
