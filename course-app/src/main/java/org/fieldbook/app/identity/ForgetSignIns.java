package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.Roles;

/** A job forgets sign-ins that have ended, and failed ones that no longer count for anything. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class ForgetSignIns implements Housework {

  /** Longer than any window in which failures are counted. */
  private static final Duration AFTER = Duration.ofDays(1);

  @Inject SignIns signIns;
  @Inject Clock clock;

  @Override
  public String what() {
    return "sign-ins that ended or failed";
  }

  /** Forgets them; answers how many. */
  @Override
  public int forget() {
    return signIns.forgetBefore(clock.instant().minus(AFTER));
  }
}
