package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
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
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a student's work for an assignment, with its receipt. It never changes, but for
 * being replaced by a later one and closed by the return of the script.
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
  private String upload;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_type")
  private FileType fileType;

  private long size;
  private String sha256;

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

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  /** Uploads become the submission that its receipt describes. */
  Submission(List<Upload> uploads, Receipt receipt, SignedReceipt signed) {
    Upload upload = uploads.get(0);
    if (!receipt.files().equals(uploads.stream().map(ReceivedFile::of).toList())
        || !receipt.student().equals(upload.student())
        || !signed.text().equals(receipt.canonicalText())) {
      throw new IllegalArgumentException("This receipt is for something else");
    }
    this.student = upload.student().value();
    this.presentation = upload.presentation().value();
    this.assignment = upload.assignment();
    this.number = receipt.submission();
    this.upload = upload.id();
    this.fileName = upload.fileName();
    this.fileType = upload.fileType();
    this.size = upload.size();
    this.sha256 = upload.sha256().hex();
    this.arrivedAt = receipt.arrived();
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

  /** Name of the first file. */
  public String fileName() {
    return fileName;
  }

  /** Type of the first file. */
  public FileType fileType() {
    return fileType;
  }

  /** Size of the first file in bytes. */
  public long size() {
    return size;
  }

  /** Hash of the first file. */
  public Sha256 sha256() {
    return new Sha256(sha256);
  }

  /** When the last file had arrived: the instant that counts for lateness. */
  public Instant arrivedAt() {
    return arrivedAt;
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
