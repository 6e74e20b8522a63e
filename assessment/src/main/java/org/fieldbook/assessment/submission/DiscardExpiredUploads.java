package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Roles;

/** A job forgets uploads that nobody confirmed in time. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DiscardExpiredUploads {

  @Inject Submissions submissions;
  @Inject Clock clock;

  /** Forgets them; answers how many. */
  public int discard() {
    return submissions.discardExpired(clock.instant());
  }
}
