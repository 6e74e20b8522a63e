package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.fieldbook.content.kernel.Roles;

/** A job forgets uploads that nobody finished or confirmed in time. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DiscardExpiredUploads {

  private static final Logger LOG = System.getLogger(DiscardExpiredUploads.class.getName());

  @Inject Submissions submissions;
  @Inject PartialUploads partials;
  @Inject PieceStore store;
  @Inject Clock clock;

  /** Forgets them; answers how many. */
  public int discard() {
    int gone = submissions.discardExpired(clock.instant());
    for (String id : partials.expired(clock.instant())) {
      try {
        store.remove(partials.forget(id));
        gone++;
      } catch (IOException e) {
        // The row is forgotten with the others; what stays on the disk harms nobody.
        LOG.log(Level.WARNING, "Pieces of the upload " + id + " are left on the disk", e);
      }
    }
    return gone;
  }
}
