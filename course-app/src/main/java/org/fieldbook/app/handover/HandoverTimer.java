package org.fieldbook.app.handover;

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

/**
 * Looks every minute whose students are to be told of a handover. On each node; one of them tells.
 * Who may do what does not wait for it.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
public class HandoverTimer {

  private static final Logger LOG = System.getLogger(HandoverTimer.class.getName());

  private static final int MOST_IN_A_ROUND = 500;
  private static final int EVERY_MS = 60_000;

  @Resource TimerService timers;
  @Inject TellStudents tellStudents;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    try {
      for (int i = 0; i < MOST_IN_A_ROUND && tellStudents.next(); i++) {
        LOG.log(Level.DEBUG, "The students of a handover are told");
      }
    } catch (EJBAccessException notInService) {
      LOG.log(Level.DEBUG, "The application is not in service yet; letters wait", notInService);
    }
  }
}
