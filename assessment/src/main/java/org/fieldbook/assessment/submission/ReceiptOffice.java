package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

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
    Submission submission =
        signed(new Confirmed(upload, due, number, now), learner, keys.signing(now));
    submissions.add(submission);
    ledger.append(submission.id(), submission.receipt(), now);
    return submission;
  }

  /**
   * A desk for many submissions of these students in one transaction; the office is open. However
   * many they are, it costs a few statements and three for each.
   */
  Desk desk(Collection<PersonId> students, Instant now) {
    return new Desk(cohort.learners(students), keys.signing(now));
  }

  /** Makes submissions one after the other, and keeps them all at the end. */
  final class Desk {

    private final Map<PersonId, Learner> learners;
    private final ReceiptKey key;
    private final List<Upload> uploads = new ArrayList<>();
    private final List<Submission> made = new ArrayList<>();

    private Desk(Map<PersonId, Learner> learners, ReceiptKey key) {
      this.learners = learners;
      this.key = key;
    }

    /** Makes a submission, in the order of confirmations; it is not kept yet. */
    Submission register(Confirmed work) {
      Learner learner = learners.get(work.upload().student());
      if (learner == null) {
        throw new NotFound("No person " + work.upload().student());
      }
      Submission submission = signed(work, learner, key);
      uploads.add(work.upload());
      made.add(submission);
      return submission;
    }

    /** Keeps all submissions and writes their rows of the ledger. */
    List<Submission> close() {
      submissions.addAll(uploads, made);
      ledger.appendAll(made);
      return List.copyOf(made);
    }
  }

  private static Submission signed(Confirmed work, Learner learner, ReceiptKey key) {
    Upload upload = work.upload();
    DueDate due = work.due();
    Receipt receipt =
        new Receipt(
            ReceiptCode.random(),
            upload.student(),
            learner.name(),
            learner.identifier(),
            upload.presentation(),
            upload.assignment(),
            work.number(),
            upload.fileName(),
            upload.size(),
            upload.sha256(),
            upload.arrivedAt(),
            work.at(),
            due.lateFrom(),
            due.set().zone(),
            due.lateness(upload.arrivedAt()).inWords(),
            due.set().rulesEditionAt(upload.arrivedAt()),
            key.id());
    SignedReceipt signed = SignedReceipt.sign(receipt, key.pair());
    Submission submission = new Submission(upload, receipt, signed);
    upload.use();
    return submission;
  }

  /** An upload as the submission it becomes: which one for the assignment, and confirmed when. */
  record Confirmed(Upload upload, DueDate due, int number, Instant at) {}
}
