package org.fieldbook.app.toolkit.bring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Roles;

/** A job forgets archives that were uploaded more than a day ago, and their files. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class ForgetBringings implements Housework {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject FileStore files;
  @Inject Bringings bringings;
  @Inject Clock clock;

  @Override
  public String what() {
    return "archives of yesterday";
  }

  /** Forgets them; answers how many. */
  @Override
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
