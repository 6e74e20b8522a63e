package org.fieldbook.app.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBAccessException;
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
import org.fieldbook.content.kernel.Roles;

/** Looks every few seconds whether mail waits. On each node; a row is sent by one of them. */
@Startup
@Singleton
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
public class MailTimer {

  private static final Logger LOG = System.getLogger(MailTimer.class.getName());

  /** Enough for a busy minute; the rest waits for the next round. */
  private static final int MOST_IN_A_ROUND = 500;

  private static final int EVERY_MS = 5_000;

  @Resource TimerService timers;
  @Inject SendWaitingMail sendWaitingMail;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    try {
      send();
    } catch (EJBAccessException notInService) {
      LOG.log(Level.DEBUG, "The application is not in service yet; mail waits", notInService);
    }
  }

  private void send() {
    if (!sendWaitingMail.isPossible()) {
      return;
    }
    for (int i = 0; i < MOST_IN_A_ROUND; i++) {
      if (sendWaitingMail.next() != SendWaitingMail.Outcome.DONE) {
        return;
      }
    }
  }
}
