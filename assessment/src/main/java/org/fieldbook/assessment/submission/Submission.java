package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a student's work for an assignment, with its receipt. It never changes, but for
 * being replaced by a later one, returned for correction, and closed by the return of the script.
 */
@Entity
@Table(schema = "assessment", name = "submission")
public class Submission {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;
  private int number;
  private @Nullable String upload;

  @Column(name = "file_name")
  private @Nullable String fileName;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_type")
  private @Nullable FileType fileType;

  private @Nullable Long size;
  private @Nullable String sha256;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "receipt_code")
  private String receiptCode;

  @Column(name = "receipt_text")
  private String receiptText;

  @Column(name = "receipt_signature")
  private String receiptSignature;

  @Column(name = "receipt_key")
  private String receiptKey;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  @Column(name = "returned_at")
  private @Nullable Instant returnedAt;

  @Embedded private @Nullable CorrectionColumns correction;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  /** Uploads, or work on paper, become the submission that its receipt describes. */
  Submission(List<Upload> uploads, Receipt receipt, SignedReceipt signed) {
    if (!receipt.files().equals(uploads.stream().map(ReceivedFile::of).toList())
        || !uploads.stream().allMatch(u -> u.student().equals(receipt.student()))
        || !signed.text().equals(receipt.canonicalText())) {
      throw new IllegalArgumentException("This receipt is for something else");
    }
    this.student = receipt.student().value();
    this.presentation = receipt.presentation().value();
    this.assignment = receipt.assignment();
    this.number = receipt.submission();
    if (!uploads.isEmpty()) {
      Upload first = uploads.get(0);
      this.upload = first.id();
      this.fileName = first.fileName();
      this.fileType = first.fileType();
      this.size = first.size();
      this.sha256 = first.sha256().hex();
    }
    this.arrivedAt = receipt.counted();
    this.confirmedAt = receipt.confirmed();
    this.receiptCode = receipt.code().value();
    this.receiptText = signed.text();
    this.receiptSignature = signed.signature();
    this.receiptKey = receipt.key();
  }

  /** A later submission counts in its place. Its own receipt stays true. */
  void replace(Instant now) {
    if (returnedAt != null) {
      throw new IllegalStateException("A returned script is not replaced");
    }
    this.replacedAt = now;
  }

  /** The script has been returned: from now on nothing can replace this submission. */
  public void close(Instant now) {
    if (replacedAt != null) {
      throw new IllegalStateException("Only the submission that counts is returned");
    }
    this.returnedAt = now;
  }

  /** Its student is asked to correct it before it is marked. */
  public void askToCorrect(Correction asked) {
    if (replacedAt != null || returnedAt != null || correction != null) {
      throw new IllegalStateException("Only what is to be marked is returned for correction, once");
    }
    this.correction = new CorrectionColumns(asked);
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

  /** 1 for the student's first submission for the assignment. */
  public int number() {
    return number;
  }

  /** Its files in their order, as its receipt names them. */
  public List<ReceivedFile> files() {
    return receipt().receipt().files();
  }

  /**
   * One of its files.
   *
   * @param place 1 for the first
   * @throws NotFound when it has none there
   */
  public ReceivedFile file(int place) {
    List<ReceivedFile> files = files();
    if (place < 1 || place > files.size()) {
      throw new NotFound("No file " + place);
    }
    return files.get(place - 1);
  }

  /** What the student declared with it. */
  public Declaration declaration() {
    return receipt().receipt().declaration();
  }

  /** Whether the work came on paper: then it has no file. */
  public boolean isOnPaper() {
    return receipt().receipt().isOnPaper();
  }

  /** What its student is, or was, asked to correct. */
  public Optional<Correction> correction() {
    return Optional.ofNullable(correction).map(CorrectionColumns::correction);
  }

  /** Whether work that arrives then would be the correction that its student is asked for. */
  public boolean isCorrectedBy(Instant arrived) {
    return counts() && !isReturned() && correction().filter(c -> c.takes(arrived)).isPresent();
  }

  /**
   * The instant that counts for lateness: when the last file had arrived, or paper counts as
   * arrived; of a correction the instant that counts for what it corrects.
   */
  public Instant arrivedAt() {
    return arrivedAt;
  }

  /** When it came itself: only of a correction another instant than {@link #arrivedAt}. */
  public Instant cameAt() {
    return receipt().receipt().arrived();
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  public ReceiptCode receiptCode() {
    return new ReceiptCode(receiptCode);
  }

  public SignedReceipt receipt() {
    return new SignedReceipt(receiptText, receiptSignature);
  }

  public String receiptKey() {
    return receiptKey;
  }

  /** Whether this is the one that counts. */
  public boolean counts() {
    return replacedAt == null;
  }

  public Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }

  public boolean isReturned() {
    return returnedAt != null;
  }
}
