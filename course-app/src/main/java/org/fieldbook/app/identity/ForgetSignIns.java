package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.fieldbook.content.kernel.Roles;

/** A job forgets sign-ins that have ended, and failed ones that no longer count for anything. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetSignIns {

  /** Longer than any window in which failures are counted. */
  private static final Duration AFTER = Duration.ofDays(1);

  @Inject SignIns signIns;
  @Inject Clock clock;

  /** Forgets them; answers how many. */
  public int forget() {
    return signIns.forgetBefore(clock.instant().minus(AFTER));
  }
}
