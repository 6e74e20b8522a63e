package org.fieldbook.assessment.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an entry that goes with an assignment. Nothing of it changes but one thing, once: the
 * submission that it was handed in with.
 */
@Entity
@Table(name = "evidence", schema = "assessment")
public class Evidence {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long student;
  private String presentation;
  private String assignment;
  private String entry;
  private String tool;
  private String title;

  @Column(name = "entry_date")
  private LocalDate entryDate;

  @Column(name = "entry_number")
  private int entryNumber;

  private String provenance;
  private @Nullable String criterion;
  private String words;
  private String sheet;
  private String data;
  private String sha256;

  @Column(name = "taken_at")
  private Instant takenAt;

  private @Nullable Long submission;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Evidence() {}

  /**
   * A copy taken now.
   *
   * @param criterion id of the criterion that it serves; null for the whole
   * @param words what it proves, in the student's words; may be empty
   */
  Evidence(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      EvidenceSource.Copy copy,
      @Nullable String criterion,
      String words,
      Instant now) {
    this.student = student.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.entry = copy.choice().entry();
    this.tool = copy.choice().tool();
    this.title = copy.choice().title();
    this.entryDate = copy.choice().date();
    this.entryNumber = copy.number();
    this.provenance = copy.provenance();
    this.criterion = criterion;
    this.words = words;
    this.sheet = copy.sheet();
    this.data = copy.data();
    this.sha256 = hash(copy.data()).hex();
    this.takenAt = now;
  }

  private static Sha256 hash(String data) {
    return Sha256.of(data.getBytes(StandardCharsets.UTF_8));
  }

  /** The same copy for a further submission of the same work. */
  Evidence again() {
    Evidence again = new Evidence();
    again.student = student;
    again.presentation = presentation;
    again.assignment = assignment;
    again.entry = entry;
    again.tool = tool;
    again.title = title;
    again.entryDate = entryDate;
    again.entryNumber = entryNumber;
    again.provenance = provenance;
    again.criterion = criterion;
    again.words = words;
    again.sheet = sheet;
    again.data = data;
    again.sha256 = sha256;
    again.takenAt = takenAt;
    return again;
  }

  /**
   * Goes with a submission from now on.
   *
   * @throws IllegalStateException when it went with one already
   */
  void submitWith(long submissionId) {
    if (submission != null) {
      throw new IllegalStateException("Evidence " + id + " was submitted with " + submission);
    }
    submission = submissionId;
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
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

  /** What the toolkit calls the original. */
  public String entry() {
    return entry;
  }

  public String tool() {
    return tool;
  }

  public String title() {
    return title;
  }

  /** The day that the entry describes. */
  public LocalDate entryDate() {
    return entryDate;
  }

  /** Number of the version that was copied. */
  public int entryNumber() {
    return entryNumber;
  }

  public String provenance() {
    return provenance;
  }

  /** Id of the criterion that it serves; empty for the whole. */
  public Optional<String> criterion() {
    return Optional.ofNullable(criterion);
  }

  /** What it proves, in the student's words; may be empty. */
  public String words() {
    return words;
  }

  /** Clean HTML of what was written, with its pictures. */
  public String sheet() {
    return sheet;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** Whether it was handed in: it then stays. */
  public boolean isSubmitted() {
    return submission != null;
  }

  /** Whether it was handed in with that submission. */
  boolean isOf(long submissionId) {
    return submission != null && submission == submissionId;
  }

  boolean isOfSameSubmission(Evidence other) {
    return submission != null && submission.equals(other.submission);
  }

  /** SHA-256 of the copy's data, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Whether the data are what was copied. */
  public boolean isIntact() {
    return hash(data).hex().equals(sha256);
  }
}
