package org.fieldbook.app.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntSupplier;
import org.fieldbook.assessment.offline.ForgetSentBack;
import org.fieldbook.assessment.submission.DiscardExpiredUploads;
import org.fieldbook.content.kernel.Roles;

/**
 * Throws away once an hour what nobody can ask for any more. On each node: to do it twice changes
 * nothing.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
public class HousekeepingTimer {

  private static final Logger LOG = System.getLogger(HousekeepingTimer.class.getName());

  private static final long FIRST_MS = 5 * 60_000L;
  private static final long EVERY_MS = 60 * 60_000L;

  @Resource TimerService timers;
  @Inject DiscardExpiredUploads discardExpiredUploads;
  @Inject ForgetSentBack forgetSentBack;
  @Inject Instance<Housework> houseworks;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(FIRST_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    throwAway("uploads that nobody submitted", discardExpiredUploads::discard);
    throwAway("files of marking that were sent back a day ago", forgetSentBack::forget);
    houseworks.forEach(work -> throwAway(work.what(), work::forget));
  }

  /** One that fails keeps the others from nothing, and is tried again in the next round. */
  private static void throwAway(String what, IntSupplier work) {
    try {
      int gone = work.getAsInt();
      if (gone > 0) {
        LOG.log(Level.INFO, "Thrown away: {0} {1}", gone, what);
      }
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Not thrown away: " + what, e);
    }
  }
}
