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
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.fieldbook.assessment.submission.ScanWaitingFiles;
import org.fieldbook.content.kernel.Roles;

/**
 * Has files scanned that came while the virus scanner was away, every minute. On each node: a file
 * that is scanned twice is none the worse.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
public class ScanTimer {

  private static final Logger LOG = System.getLogger(ScanTimer.class.getName());
  private static final long EVERY_MS = 60_000L;
  private static final int MOST_HELPINGS = 40;

  @Resource TimerService timers;
  @Inject ScanWaitingFiles scanWaitingFiles;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    try {
      // A full helping is followed by the next: after an hour without a scanner many wait.
      for (int i = 0; i < MOST_HELPINGS; i++) {
        if (scanWaitingFiles.scan() < ScanWaitingFiles.MOST_AT_ONCE) {
          return;
        }
      }
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Files that wait to be scanned still wait", e);
    }
  }
}
