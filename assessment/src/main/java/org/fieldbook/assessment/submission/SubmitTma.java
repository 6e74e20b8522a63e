package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
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
   * Submits. Confirming the same upload again answers with the same receipt.
   *
   * @param ownWork whether the student declares it own work
   * @return the receipt, which may be shown once this call has returned
   * @throws NotFound when the student has no such upload or is not enrolled
   * @throws Refused with the reasons
   */
  public SignedReceipt confirm(String uploadId, boolean ownWork) {
    PersonId student = caller.id();
    Instant now = office.open();
    Upload upload =
        submissions
            .upload(uploadId, student)
            .orElseThrow(() -> new NotFound("No upload " + uploadId));
    if (upload.isUsed()) {
      return submissions.ofUpload(uploadId).orElseThrow().receipt();
    }
    Submission submission = submit(upload, ownWork, now);
    submitted.fire(
        new TmaSubmitted(
            submission.id(),
            submission.receipt(),
            cohort.tutorOf(student, submission.presentation())));
    return submission.receipt();
  }

  private Submission submit(Upload upload, boolean ownWork, Instant now) {
    if (!cohort.isEnrolled(upload.student(), upload.presentation())) {
      throw new NotFound("Not enrolled in " + upload.presentation());
    }
    if (!ownWork) {
      throw new Refused(
          "Tick that this is your own work before you submit.",
          "Your file is still here and waits for you.");
    }
    if (upload.isExpired(now)) {
      throw new Refused(
          "This file was uploaded more than " + Upload.WAITS.toHours() + " hours ago.",
          "Upload it again, then submit.");
    }
    DueDate due = dueDates.of(upload.student(), upload.presentation(), upload.assignment());
    Optional<Submission> counting =
        submissions.holdCounting(upload.student(), upload.presentation(), upload.assignment());
    List<String> refusals = SubmissionPolicy.refusals(due, counting, upload.arrivedAt());
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    counting.ifPresent(s -> s.replace(now));
    return office.register(upload, due, counting.map(s -> s.number() + 1).orElse(1), now);
  }
}
