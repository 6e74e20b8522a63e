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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The version of the hash that covers all; version 1 covered the data alone. */
  private static final int OF_ALL = 2;

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

  @Column(name = "hash_version")
  private int hashVersion;

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
    // As the database keeps it, for it is hashed.
    this.takenAt = now.truncatedTo(ChronoUnit.MICROS);
    this.hashVersion = OF_ALL;
    this.sha256 = hash().hex();
  }

  private Sha256 hash() {
    return Sha256.of((hashVersion == OF_ALL ? all() : data).getBytes(StandardCharsets.UTF_8));
  }

  /** Everything that its readers see, each with its length, so that nothing can move over. */
  private String all() {
    return Stream.of(
            presentation,
            assignment,
            entry,
            tool,
            title,
            entryDate.toString(),
            Integer.toString(entryNumber),
            provenance,
            criterion == null ? "" : criterion,
            words,
            sheet,
            data,
            takenAt.toString())
        .map(part -> part.length() + ":" + part + "\n")
        .collect(Collectors.joining());
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
    again.hashVersion = hashVersion;
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

  /** Whether the hash covers all that its readers see; of older copies it covers the data. */
  public boolean isAllHashed() {
    return hashVersion == OF_ALL;
  }

  /** SHA-256 of the copy, in hexadecimal; of what, {@link #isAllHashed} says. */
  public String sha256() {
    return sha256;
  }

  /** Whether it is what was copied, as far as its hash covers it. */
  public boolean isIntact() {
    return hash().hex().equals(sha256);
  }
}
