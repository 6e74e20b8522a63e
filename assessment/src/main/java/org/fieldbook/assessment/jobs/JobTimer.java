package org.fieldbook.assessment.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
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
 * Looks every two seconds whether a run waits, and starts one if none is at work on this node. Once
 * a minute it asks for what the clock asks for. Any number of nodes may do so.
 */
@Startup
@Singleton
public class JobTimer {

  private static final Logger LOG = System.getLogger(JobTimer.class.getName());
  private static final int EVERY_MS = 2_000;
  private static final int ROUNDS_A_MINUTE = 60_000 / EVERY_MS;
  private static final Set<BatchStatus> AT_WORK =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Resource TimerService timers;
  @Inject JobWork work;

  private long last = -1;
  private int rounds;

  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    try {
      if (rounds++ % ROUNDS_A_MINUTE == 0) {
        work.plan();
      }
      JobOperator jobs = BatchRuntime.getJobOperator();
      if (!isAtWork(jobs) && work.isAnyWaiting()) {
        work.take().ifPresent(run -> last = jobs.start("office-job", of(run)));
      }
    } catch (EJBAccessException notInService) {
      rounds = 0;
      LOG.log(Level.DEBUG, "The application is not in service yet; jobs wait", notInService);
    }
  }

  private static Properties of(long run) {
    Properties properties = new Properties();
    properties.setProperty("run", Long.toString(run));
    return properties;
  }

  private boolean isAtWork(JobOperator jobs) {
    try {
      return last >= 0 && AT_WORK.contains(jobs.getJobExecution(last).getBatchStatus());
    } catch (NoSuchJobExecutionException gone) {
      return false;
    }
  }
}
