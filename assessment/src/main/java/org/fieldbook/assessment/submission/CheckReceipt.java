package org.fieldbook.assessment.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;

/**
 * Anybody checks a receipt. By its code they learn time, hashes and assignment, but neither whose
 * it is nor the files' names.
 */
@Stateless
@PermitAll
public class CheckReceipt {

  @Inject Submissions submissions;
  @Inject ReceiptKeys keys;
  @Inject Ledger ledger;

  /** What is known by a code; empty when no receipt has it. */
  public Optional<CheckedReceipt> byCode(String code) {
    return ReceiptCode.typed(code)
        .flatMap(submissions::byCode)
        .map(Submission::receipt)
        .map(this::checked);
  }

  /**
   * Checks a receipt that somebody kept, as {@link SignedReceipt#document()} gave it out.
   *
   * @throws IllegalArgumentException when it cannot be read as a receipt
   */
  public CheckedReceipt kept(String document) {
    SignedReceipt kept = SignedReceipt.parse(document);
    kept.receipt();
    return checked(kept);
  }

  /**
   * The same, as an answer alone.
   *
   * @return whether it was signed here and is unchanged
   */
  public boolean isGenuine(String document) {
    try {
      return kept(document).signed();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Every key that receipts were ever signed with, the newest first, for whoever checks offline.
   */
  public List<PublishedKey> keys() {
    return keys.all().stream().map(k -> new PublishedKey(k.id(), k.createdAt(), k.raw())).toList();
  }

  private CheckedReceipt checked(SignedReceipt signed) {
    Receipt receipt = signed.receipt();
    boolean holds = keys.find(receipt.key()).map(k -> signed.verifies(k.publicKey())).orElse(false);
    Optional<LedgerRow> row =
        submissions
            .byCode(receipt.code())
            .flatMap(s -> ledger.ofSubmission(s.id()))
            .filter(r -> r.records(signed));
    return new CheckedReceipt(
        receipt.code(),
        receipt.presentation(),
        receipt.assignment(),
        receipt.arrivedLocal(),
        receipt.files().stream().map(f -> new CheckedFile(f.size(), f.sha256())).toList(),
        receipt.isOnPaper(),
        receipt.standing(),
        receipt.key(),
        holds,
        row.map(LedgerRow::position).orElse(0L));
  }

  /**
   * What anybody may know of a receipt.
   *
   * @param files in their order; none when it came on paper
   * @param signed whether its signature holds
   * @param ledgerPosition its place in the ledger; 0 when the ledger does not record exactly it
   */
  public record CheckedReceipt(
      ReceiptCode code,
      PresentationCode presentation,
      String assignment,
      ZonedDateTime arrived,
      List<CheckedFile> files,
      boolean onPaper,
      String standing,
      String key,
      boolean signed,
      long ledgerPosition) {

    public CheckedReceipt {
      files = List.copyOf(files);
    }

    /** Whether its signature holds and the ledger records exactly it. */
    public boolean genuine() {
      return signed && ledgerPosition > 0;
    }

    /** Which of its files has that hash: 1 for the first; 0 when none has. */
    public int place(Sha256 hash) {
      return files.stream().map(CheckedFile::sha256).toList().indexOf(hash) + 1;
    }
  }

  /** What anybody may know of a file: its size in bytes and its hash. */
  public record CheckedFile(long size, Sha256 sha256) {}

  /**
   * The public half of a key.
   *
   * @param raw its 32 bytes (RFC 8032)
   */
  public record PublishedKey(String id, Instant createdAt, byte[] raw) {

    public PublishedKey {
      raw = raw.clone();
    }

    @Override
    public byte[] raw() {
      return raw.clone();
    }
  }
}
