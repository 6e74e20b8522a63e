package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
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
public class Script {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;
  private long submission;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  @Column(name = "sheet_number")
  private int sheetNumber;

  @Column(name = "sheet_saved_at")
  private @Nullable Instant sheetSavedAt;

  @Column(name = "sheet_saved_by")
  private @Nullable Long sheetSavedBy;

  @Column(name = "marks_given")
  private int marksGiven;

  @Column(name = "marks_total")
  private int marksTotal;

  @Column(name = "file_replaced_at")
  private @Nullable Instant fileReplacedAt;

  @Column(name = "annotated_name")
  private @Nullable String annotatedName;

  @Enumerated(EnumType.STRING)
  @Column(name = "annotated_type")
  private @Nullable FileType annotatedType;

  @Column(name = "annotated_size")
  private @Nullable Long annotatedSize;

  @Column(name = "annotated_sha256")
  private @Nullable String annotatedSha256;

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

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Script() {}

  /** The script of a first submission: it waits. */
  Script(Submission first) {
    this.student = first.student().value();
    this.presentation = first.presentation().value();
    this.assignment = first.assignment();
    this.submission = first.id();
    this.arrivedAt = first.arrivedAt();
    this.state = State.WAITING;
    this.sheet = MarkSheet.EMPTY;
  }

  /** Where a script stands. */
  public enum State {
    WAITING,
    MARKING,
    HELD,
    RETURNED
  }

  /** The student has submitted again: the newer file counts. What was marked so far stays. */
  void replaceFile(Submission newer, Instant now) {
    if (state == State.HELD) {
      takeBack();
    }
    mustBeOpen();
    this.submission = newer.id();
    this.arrivedAt = newer.arrivedAt();
    this.fileReplacedAt = state == State.MARKING ? now : null;
  }

  /**
   * Takes a sheet as its next version.
   *
   * @throws Refused when the script is returned
   */
  void save(MarkSheet next, PersonId marker, Instant now) {
    mustBeOpen();
    this.state = State.MARKING;
    this.sheet = next;
    this.sheetNumber++;
    this.sheetSavedAt = now;
    this.sheetSavedBy = marker.value();
    this.marksGiven = next.marksGiven();
    this.marksTotal = next.total();
  }

  /**
   * Marking has begun, with something other than the sheet.
   *
   * @throws Refused when the script is returned
   */
  void begin() {
    mustBeOpen();
    this.state = State.MARKING;
  }

  /**
   * Puts the marker's annotated file with it, in place of an earlier one.
   *
   * @throws Refused when the script is returned
   */
  void annotate(Taken file) {
    mustBeOpen();
    this.annotatedName = file.name().value();
    this.annotatedType = file.type();
    this.annotatedSize = file.file().size();
    this.annotatedSha256 = file.file().hash().hex();
  }

  /**
   * Takes the annotated file off again.
   *
   * @throws Refused when the script is returned
   */
  void removeAnnotated() {
    mustBeOpen();
    this.annotatedName = null;
    this.annotatedType = null;
    this.annotatedSize = null;
    this.annotatedSha256 = null;
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
    this.state = State.RETURNED;
    this.scoreGiven = score.given();
    this.scoreCounted = score.counted();
    this.scoreWhy = score.why();
    this.returnedAt = now;
    this.returnedBy = marker.value();
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

  public State state() {
    return state;
  }

  public boolean isReturned() {
    return state == State.RETURNED;
  }

  /** Whether its marks and words may change: it is neither finished nor returned. */
  public boolean isOpen() {
    return state == State.WAITING || state == State.MARKING;
  }

  /** Whose marks they are, once it is finished or returned. */
  public Optional<PersonId> markedBy() {
    return returnedBy().or(this::finishedBy);
  }

  /** When its marker finished it, while something holds it back. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** Who finished it, while something holds it back. */
  public Optional<PersonId> finishedBy() {
    return Optional.ofNullable(finishedBy).map(PersonId::new);
  }

  /** Marks and feedback so far. Not for the student before the script is returned. */
  public MarkSheet sheet() {
    return sheet;
  }

  /** Number of the sheet's version; 0 before anything was saved. */
  public int sheetNumber() {
    return sheetNumber;
  }

  public Optional<Instant> sheetSavedAt() {
    return Optional.ofNullable(sheetSavedAt);
  }

  public Optional<PersonId> sheetSavedBy() {
    return Optional.ofNullable(sheetSavedBy).map(PersonId::new);
  }

  /** When the student replaced the file after marking had begun. */
  public Optional<Instant> fileReplacedAt() {
    return Optional.ofNullable(fileReplacedAt);
  }

  /** The file with the marker's annotations. */
  public Optional<AnnotatedFile> annotated() {
    if (annotatedName == null
        || annotatedType == null
        || annotatedSize == null
        || annotatedSha256 == null) {
      return Optional.empty();
    }
    return Optional.of(
        new AnnotatedFile(
            annotatedName, annotatedType, annotatedSize, new Sha256(annotatedSha256)));
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
