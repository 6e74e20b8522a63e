package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** A person looks where they are signed in, and ends what they do not want to be. */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ReviewSignIns {

  @Inject OpenSignIns openSignIns;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The caller's sign-ins, the last used first.
   *
   * @param token of the sign-in that asks
   */
  public List<OpenSignIn> all(String token) {
    return openSignIns.of(caller.id(), token, clock.instant());
  }

  /** Ends one of the caller's sign-ins; one that is not the caller's stays. */
  public void end(String mark) {
    openSignIns.close(caller.id(), mark);
  }

  /** Ends all of the caller's sign-ins but this one. */
  public void endOthers(String token) {
    openSignIns.closeOthers(caller.id(), token);
  }
}
