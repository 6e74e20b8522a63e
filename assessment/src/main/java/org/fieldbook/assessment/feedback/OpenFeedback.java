package org.fieldbook.assessment.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student opens the feedback on returned work: their tutor sees when that was first. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class OpenFeedback {

  @Inject Caller caller;
  @Inject Goals goals;
  @Inject Clock clock;

  /** Keeps it, once for each return; of what is not returned nothing. One SQL statement. */
  public void opened(PresentationCode presentation, String assignment) {
    goals.opened(
        caller.id(), presentation, assignment, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
