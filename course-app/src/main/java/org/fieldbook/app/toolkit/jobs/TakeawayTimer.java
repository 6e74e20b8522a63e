package org.fieldbook.app.toolkit.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
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
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/**
 * Looks every two seconds whether orders wait, and starts the job if it is not at work on this
 * node: one worker a node, so that whoever studies meanwhile hardly notices.
 */
@Startup
@Singleton
@DependsOn("Migrations")
public class TakeawayTimer {

  private static final Logger LOG = System.getLogger(TakeawayTimer.class.getName());
  private static final int EVERY_MS = 2_000;
  private static final Set<BatchStatus> AT_WORK =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Resource TimerService timers;
  @Inject TakeawayWork work;

  private long last = -1;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    try {
      JobOperator jobs = BatchRuntime.getJobOperator();
      if (!isAtWork(jobs) && work.isAnyWaiting()) {
        last = jobs.start("takeaway", new Properties());
      }
    } catch (EJBAccessException notInService) {
      LOG.log(Level.DEBUG, "The application is not in service yet; orders wait", notInService);
    }
  }

  private boolean isAtWork(JobOperator jobs) {
    try {
      return last >= 0 && AT_WORK.contains(jobs.getJobExecution(last).getBatchStatus());
    } catch (NoSuchJobExecutionException gone) {
      return false;
    }
  }
}
