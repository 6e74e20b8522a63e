package org.fieldbook.app.toolkit.namedreader;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** The owner of an entry has read who filled in something: it is news no longer. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class SeeFillings {

  @Inject Fillings fillings;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Notes it; nothing happens when the entry is not the caller's. One SQL statement. */
  public void of(long entryId) {
    fillings.noteSeen(entryId, caller.id(), clock.instant());
  }
}
