package org.fieldbook.app.toolkit.bring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Roles;

/** A job forgets archives that were uploaded more than a day ago, and their files. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetBringings {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject FileStore files;
  @Inject Bringings bringings;
  @Inject Clock clock;

  /** Forgets them; answers how many. */
  public int forget() {
    List<Bringing> old = bringings.before(clock.instant().minus(KEPT));
    for (Bringing bringing : old) {
      if (bringings.remove(bringing)) {
        try {
          files.area("archive").remove(bringing.hash());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return old.size();
  }
}
