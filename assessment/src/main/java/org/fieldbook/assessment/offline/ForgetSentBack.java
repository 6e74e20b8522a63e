package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Roles;

/** A job forgets what was sent back more than a day ago, and its files. What was saved stays. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetSentBack {

  @Inject FileStore files;
  @Inject SentBacks sentBacks;
  @Inject Clock clock;

  /** Forgets it; answers how many. */
  public int forget() {
    List<SentBack> old = sentBacks.before(clock.instant().minus(SentBack.KEPT));
    for (SentBack sent : old) {
      if (sentBacks.remove(sent)) {
        try {
          files.area(SendBack.AREA).remove(sent.file());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return old.size();
  }
}
