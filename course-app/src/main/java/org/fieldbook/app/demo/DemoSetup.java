package org.fieldbook.app.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
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

  @Inject
  @ConfigProperty(name = "fieldbook.demo", defaultValue = "false")
  boolean wanted;

  @Resource TimerService timers;
  @Inject DemoLoader loader;
  @Inject @Readiness DemoReadiness readiness;

  @PostConstruct
  void begin() {
    if (wanted) {
      timers.createSingleActionTimer(1, new TimerConfig(null, false));
    } else {
      readiness.nothingToLoad();
    }
  }

  @Timeout
  void load() {
    try {
      loader.load();
      readiness.loaded();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The demonstration was not loaded", e);
      readiness.failed(e);
    }
  }
}
