package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger of receipts. Its hash covers the receipt and the row before it, so that no
 * row can be changed, left out or put in later without every following hash being wrong.
 */
@Entity
@Table(schema = "assessment", name = "ledger")
public class LedgerRow {

  /** What the first row has before it. */
  static final Sha256 BEGINNING =
      Sha256.of("Fieldbook ledger of receipts".getBytes(StandardCharsets.UTF_8));

  @Id private long position;
  private long submission;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "entry_sha256")
  private String entry;

  @Column(name = "previous_hash")
  private String previousHash;

  private String hash;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected LedgerRow() {}

  /** The row that follows on the last one; null begins the ledger. */
  LedgerRow(@Nullable LedgerRow last, long submission, SignedReceipt receipt, Instant writtenAt) {
    this.position = last == null ? 1 : last.position + 1;
    this.submission = submission;
    this.writtenAt = writtenAt;
    this.entry = entryOf(receipt).hex();
    this.previousHash = (last == null ? BEGINNING : last.hash()).hex();
    this.hash = computed().hex();
  }

  /** Whether this row is whole and follows on that one; null stands for the beginning. */
  boolean follows(@Nullable LedgerRow last) {
    return position == (last == null ? 1 : last.position + 1)
        && previousHash.equals((last == null ? BEGINNING : last.hash()).hex())
        && hash.equals(computed().hex());
  }

  /** Whether this row was written for exactly that receipt. */
  boolean records(SignedReceipt receipt) {
    return entry.equals(entryOf(receipt).hex());
  }

  private Sha256 computed() {
    String all =
        position + "\n" + submission + "\n" + writtenAt + "\n" + entry + "\n" + previousHash;
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  private static Sha256 entryOf(SignedReceipt receipt) {
    return Sha256.of(receipt.document().getBytes(StandardCharsets.UTF_8));
  }

  public long position() {
    return position;
  }

  public long submission() {
    return submission;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public Sha256 hash() {
    return new Sha256(hash);
  }
}
