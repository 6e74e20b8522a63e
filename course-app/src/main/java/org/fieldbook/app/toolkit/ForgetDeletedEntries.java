package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.Roles;

/** A job forgets entries that were deleted so long ago that they cannot be brought back. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class ForgetDeletedEntries implements Housework {

  @Inject Entries entries;
  @Inject Clock clock;

  @Override
  public String what() {
    return "entries deleted long ago";
  }

  /** Forgets them with all their versions; answers how many. */
  @Override
  public int forget() {
    return entries.forgetDeletedBefore(clock.instant().minus(Entry.UNDO));
  }
}
