package org.fieldbook.assessment.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;

/**
 * Anybody checks a receipt. By its code they learn time, hash and assignment, but neither whose it
 * is nor the file's name.
 */
@Stateless
@PermitAll
public class CheckReceipt {

  @Inject Submissions submissions;
  @Inject ReceiptKeys keys;
  @Inject Ledger ledger;

  /** What is known by a code; empty when no receipt has it. */
  public Optional<CheckedReceipt> byCode(String code) {
    return ReceiptCode.typed(code).flatMap(submissions::byCode).map(this::checked);
  }

  /**
   * Checks a receipt that somebody kept, as {@link SignedReceipt#document()} gave it out.
   *
   * @return whether it is exactly what was given out here, unchanged
   */
  public boolean isGenuine(String document) {
    try {
      SignedReceipt kept = SignedReceipt.parse(document);
      return keys.find(kept.receipt().key()).map(k -> kept.verifies(k.publicKey())).orElse(false);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private CheckedReceipt checked(Submission submission) {
    SignedReceipt signed = submission.receipt();
    Receipt receipt = signed.receipt();
    boolean genuine =
        keys.find(submission.receiptKey()).map(k -> signed.verifies(k.publicKey())).orElse(false);
    Optional<LedgerRow> row = ledger.ofSubmission(submission.id()).filter(r -> r.records(signed));
    return new CheckedReceipt(
        receipt.code(),
        receipt.presentation(),
        receipt.assignment(),
        receipt.arrivedLocal(),
        receipt.size(),
        receipt.sha256(),
        receipt.standing(),
        receipt.key(),
        genuine && row.isPresent(),
        row.map(LedgerRow::position).orElse(0L));
  }

  /**
   * What anybody may know of a receipt.
   *
   * @param size of the file in bytes
   * @param genuine whether its signature holds and the ledger records exactly it
   * @param ledgerPosition its place in the ledger; 0 when the ledger does not record it
   */
  public record CheckedReceipt(
      ReceiptCode code,
      PresentationCode presentation,
      String assignment,
      ZonedDateTime arrived,
      long size,
      Sha256 sha256,
      String standing,
      String key,
      boolean genuine,
      long ledgerPosition) {}
}
