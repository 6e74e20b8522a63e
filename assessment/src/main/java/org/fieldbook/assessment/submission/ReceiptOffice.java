package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;

/**
 * Turns an upload into a submission with its signed receipt and its row of the ledger, one at a
 * time over all nodes.
 */
@ApplicationScoped
public class ReceiptOffice {

  @Inject DurabilityCheck durability;
  @Inject Ledger ledger;
  @Inject ReceiptKeys keys;
  @Inject Submissions submissions;
  @Inject Cohort cohort;
  @Inject Clock clock;

  /**
   * Waits for its turn. What is read from the database after this is what the submission will be
   * built on.
   *
   * @return the instant at which the turn came, to the microsecond, as the database keeps it
   * @throws org.fieldbook.content.kernel.Refused when the database is not durable
   */
  Instant open() {
    durability.require();
    ledger.hold();
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Makes the submission; the office is open. */
  Submission register(Upload upload, DueDate due, int number, Instant now) {
    Learner learner = cohort.learner(upload.student());
    ReceiptKey key = keys.signing(now);
    Receipt receipt =
        new Receipt(
            ReceiptCode.random(),
            upload.student(),
            learner.name(),
            learner.identifier(),
            upload.presentation(),
            upload.assignment(),
            number,
            upload.fileName(),
            upload.size(),
            upload.sha256(),
            upload.arrivedAt(),
            now,
            due.lateFrom(),
            due.set().zone(),
            due.lateness(upload.arrivedAt()).inWords(),
            due.set().rulesEdition(),
            key.id());
    SignedReceipt signed = SignedReceipt.sign(receipt, key.privateKey());
    Submission submission = new Submission(upload, receipt, signed);
    upload.use();
    submissions.add(submission);
    ledger.append(submission.id(), signed, now);
    return submission;
  }
}
