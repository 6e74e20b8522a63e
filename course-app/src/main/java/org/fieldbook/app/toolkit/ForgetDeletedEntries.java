package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Roles;

/** A job forgets entries that were deleted so long ago that they cannot be brought back. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetDeletedEntries {

  @Inject Entries entries;
  @Inject Clock clock;

  /** Forgets them with all their versions; answers how many. */
  public int forget() {
    return entries.forgetDeletedBefore(clock.instant().minus(Entry.UNDO));
  }
}
