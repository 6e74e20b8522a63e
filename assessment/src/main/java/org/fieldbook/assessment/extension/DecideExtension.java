package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The student's tutor answers a request for an extension. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class DecideExtension {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject ExtensionRequests requests;
  @Inject ExtensionAnswers answers;

  /**
   * Agrees a date. The work is due that day at the time of the cut-off, in the presentation's zone.
   *
   * @param answer what the tutor adds; may be empty
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when the date is outside the rule or the request has been answered
   */
  public void grant(long requestId, LocalDate date, String answer) {
    answers.grant(mine(requestId), date, answer);
  }

  /**
   * Says no.
   *
   * @param reason why, for the student to read
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when there is no reason or the request has been answered
   */
  public void refuse(long requestId, String reason) {
    answers.refuse(mine(requestId), reason);
  }

  private ExtensionRequest mine(long requestId) {
    return requests
        .hold(requestId)
        .filter(r -> !r.isForOffice())
        .filter(r -> cohort.isTutorOf(caller.id(), r.student(), r.presentation()))
        .orElseThrow(() -> new NotFound("No request " + requestId));
  }
}
