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
import org.jspecify.annotations.Nullable;

/**
 * Turns work into a submission with its signed receipt and its row of the ledger. Rows are written
 * one at a time over all nodes, so that is the last thing before a transaction ends.
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
   * Opens for work of a student, whose submissions come one after the other. What is read from the
   * database after this is what the submission will be built on.
   *
   * @return the instant at which the turn came, to the microsecond, as the database keeps it
   * @throws org.fieldbook.content.kernel.Refused when the database is not durable
   */
  Instant open(PersonId student) {
    submissions.holdFor(student);
    return open();
  }

  /** Opens for work that came before, of students who send nothing themselves meanwhile. */
  Instant open() {
    durability.require();
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Makes the submission; the office is open. It counts once it is in the ledger. */
  Submission register(Confirmed work) {
    Learner learner = cohort.learner(work.student());
    Submission submission = signed(work, learner, keys.signing(work.at()));
    submissions.add(submission);
    return submission;
  }

  /**
   * Waits for its turn and writes the submission into the ledger: the last thing that is done in a
   * transaction, since all others wait until it ends.
   */
  void enter(Submission submission) {
    ledger.hold();
    ledger.append(submission.id(), submission.receipt(), submission.confirmedAt());
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
      Learner learner = learners.get(work.student());
      if (learner == null) {
        throw new NotFound("No person " + work.student());
      }
      Submission submission = signed(work, learner, key);
      uploads.addAll(work.uploads());
      made.add(submission);
      return submission;
    }

    /** Keeps all submissions and writes their rows of the ledger. */
    List<Submission> close() {
      submissions.addAll(uploads, made);
      ledger.hold();
      ledger.appendAll(made);
      return List.copyOf(made);
    }
  }

  private static Submission signed(Confirmed work, Learner learner, ReceiptKey key) {
    DueDate due = work.due();
    Receipt receipt =
        new Receipt(
            ReceiptCode.random(),
            work.student(),
            learner.name(),
            learner.identifier(),
            due.set().presentation(),
            due.set().id(),
            work.number(),
            work.uploads().stream().map(ReceivedFile::of).toList(),
            work.posted(),
            work.arrived(),
            work.at(),
            due.lateFrom(),
            due.set().zone(),
            due.lateness(work.counted()).inWords()
                + (work.corrected() == null ? "" : ", as the work that it corrects"),
            work.declaration(),
            due.set().rulesEditionAt(work.counted()),
            key.id(),
            work.corrected());
    SignedReceipt signed = SignedReceipt.sign(receipt, key.pair());
    Submission submission = new Submission(work.uploads(), receipt, signed);
    work.uploads().forEach(Upload::use);
    return submission;
  }

  /**
   * Work as the submission it becomes.
   *
   * @param uploads its files; none when it came on paper
   * @param posted how it was sent on paper; null when it was uploaded
   * @param arrived when the last file had arrived, or paper counts as arrived
   * @param number which one for the assignment
   * @param at when it was confirmed, or the office recorded it
   * @param corrected what it corrects; null as a rule
   */
  record Confirmed(
      PersonId student,
      List<Upload> uploads,
      @Nullable Posted posted,
      Instant arrived,
      Declaration declaration,
      DueDate due,
      int number,
      Instant at,
      @Nullable Corrected corrected) {

    Confirmed {
      uploads = List.copyOf(uploads);
    }

    /** The instant that counts for lateness. */
    Instant counted() {
      return corrected == null ? arrived : corrected.arrived();
    }

    /** Of uploads: the arrival of the last file counts. */
    static Confirmed of(
        List<Upload> uploads,
        Declaration declaration,
        DueDate due,
        int number,
        Instant at,
        @Nullable Corrected corrected) {
      return new Confirmed(
          uploads.get(0).student(),
          uploads,
          null,
          Upload.lastArrival(uploads).orElseThrow(),
          declaration,
          due,
          number,
          at,
          corrected);
    }
  }
}
