package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Second step of submitting: the student confirms an upload as the submission and declares it own
 * work. Submission, ledger row and signed receipt are written in one transaction, or nothing is.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class SubmitTma {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject Submissions submissions;
  @Inject ReceiptOffice office;
  @Inject Event<TmaSubmitted> submitted;

  /**
   * Submits. Confirming the same files again answers with the same receipt.
   *
   * @return the receipt, which may be shown once this call has returned
   * @throws NotFound when the student has no such upload or is not enrolled
   * @throws CostChanged when it costs something else than the student was told
   * @throws Refused with the reasons
   */
  public SignedReceipt confirm(Confirmation confirmation) {
    PersonId student = caller.id();
    Instant now = office.open(student);
    List<Upload> uploads = confirmation.uploads().stream().map(id -> upload(id, student)).toList();
    if (uploads.isEmpty()) {
      throw new Refused("Upload a file before you submit.");
    }
    if (uploads.stream().anyMatch(Upload::isUsed)) {
      return again(uploads);
    }
    Submission submission = submit(uploads, confirmation, now);
    submitted.fire(
        new TmaSubmitted(
            submission.id(),
            submission.receipt(),
            cohort.tutorOf(student, submission.presentation())));
    office.enter(submission);
    return submission.receipt();
  }

  private Upload upload(String id, PersonId student) {
    return submissions.upload(id, student).orElseThrow(() -> new NotFound("No upload " + id));
  }

  private SignedReceipt again(List<Upload> uploads) {
    return submissions
        .ofUpload(uploads.get(0).id())
        .map(Submission::receipt)
        .filter(r -> r.receipt().files().equals(uploads.stream().map(ReceivedFile::of).toList()))
        .orElseThrow(
            () ->
                new Refused(
                    "One of these files has been submitted already, without the others.",
                    "Load the page anew to see what is submitted."));
  }

  private Submission submit(List<Upload> uploads, Confirmation confirmation, Instant now) {
    Upload first = uploads.get(0);
    if (!cohort.isEnrolled(first.student(), first.presentation())) {
      throw new NotFound("Not enrolled in " + first.presentation());
    }
    DueDate due = dueDates.of(first.student(), first.presentation(), first.assignment());
    Optional<Submission> counting =
        submissions.holdCounting(first.student(), first.presentation(), first.assignment());
    List<String> refusals = new ArrayList<>(confirmation.declaration().missing());
    if (!refusals.isEmpty()) {
      refusals.add("Your file is still here and waits for you.");
    }
    refusals.addAll(FilesPolicy.refusals(uploads, due.set().assignment().mostFiles(), now));
    Instant arrived = Upload.lastArrival(uploads).orElseThrow();
    refusals.addAll(SubmissionPolicy.refusals(due, counting, arrived));
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    Instant counted = SubmissionPolicy.counted(counting, arrived);
    String cost = due.set().lateAt(counted).cost(due.lateness(counted));
    if (!confirmation.seenCost().isEmpty() && !confirmation.seenCost().equals(cost)) {
      throw new CostChanged(cost);
    }
    // The file may have come in at a node whose clock is ahead: nothing is confirmed before it
    // came.
    Instant confirmed = now.isBefore(arrived) ? arrived : now;
    ReceiptOffice.Confirmed work =
        ReceiptOffice.Confirmed.of(
            uploads,
            confirmation.declaration(),
            due,
            counting.map(s -> s.number() + 1).orElse(1),
            confirmed,
            SubmissionPolicy.corrects(counting, arrived));
    counting.ifPresent(s -> s.replace(confirmed));
    return office.register(work);
  }
}
