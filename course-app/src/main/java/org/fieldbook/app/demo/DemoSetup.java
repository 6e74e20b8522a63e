package org.fieldbook.app.demo;

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
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.fieldbook.content.kernel.Roles;

/**
 * Loads the demonstration at the first start that asks for it. Begun by a timer: before the
 * application is in service its use cases refuse every role.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSetup {

  private static final Logger LOG = System.getLogger(DemoSetup.class.getName());
  private static final long PAUSE_MILLIS = 1_000;
  private static final int MOST_TRIES = 600;

  @Inject
  @ConfigProperty(name = "fieldbook.demo", defaultValue = "false")
  boolean wanted;

  @Resource TimerService timers;
  @Inject DemoLoader loader;
  @Inject @Readiness DemoReadiness readiness;

  private int tries;

  @PostConstruct
  void begin() {
    if (wanted) {
      tryIn(1);
    } else {
      readiness.nothingToLoad();
    }
  }

  @Timeout
  void load() {
    try {
      loader.load();
      readiness.loaded();
    } catch (EJBAccessException notInService) {
      // On a busy machine a timer may well go off while the application is still being deployed.
      if (tries < MOST_TRIES) {
        tryIn(PAUSE_MILLIS);
      } else {
        LOG.log(Level.ERROR, "The demonstration was not loaded", notInService);
        readiness.failed(notInService);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The demonstration was not loaded", e);
      readiness.failed(e);
    }
  }

  private void tryIn(long milliseconds) {
    tries++;
    timers.createSingleActionTimer(milliseconds, new TimerConfig(null, false));
  }
}
