package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: a receipt for whoever may see it: the student, the student's tutor, and who was their
 * tutor when the work arrived.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class ShowReceipt {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Submissions submissions;

  /**
   * The submission with that receipt.
   *
   * @throws NotFound when there is none with that code, or neither is it the caller's nor that of a
   *     student whom the caller tutors, or tutored when it arrived
   */
  public Submission get(String code) {
    return ReceiptCode.typed(code)
        .flatMap(submissions::byCode)
        .filter(this::maySee)
        .orElseThrow(() -> new NotFound("No receipt " + code));
  }

  private boolean maySee(Submission submission) {
    return submission.student().equals(caller.id())
        || cohort.isTutorOf(caller.id(), submission.student(), submission.presentation())
        || cohort
            .tutoredUntil(caller.id(), submission.student(), submission.presentation())
            .filter(submission.cameAt()::isBefore)
            .isPresent();
  }
}
