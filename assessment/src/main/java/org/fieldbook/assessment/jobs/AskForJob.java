package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The course office asks for a run of a job, stops one, or has what failed tried again. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class AskForJob {

  @Inject JobKinds kinds;
  @Inject JobRuns runs;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The jobs that can be asked for. */
  public List<OfficeJob> kinds() {
    return kinds.all();
  }

  /**
   * What a run would do now. Changes nothing.
   *
   * @throws Refused when it cannot be done now
   * @throws NotFound when there is no such kind, presentation or assignment
   */
  public List<OfficeJob.Step> look(JobOrder order) {
    return checked(order).steps(order);
  }

  /**
   * Asks for a run.
   *
   * @return its id
   * @throws Refused when it cannot be done now, or the same is under way
   * @throws NotFound when there is no such kind, presentation or assignment
   */
  public long start(JobOrder order) {
    if (look(order).isEmpty()) {
      throw new Refused("There is nothing to do, so no run was started.");
    }
    runs.underWay(order)
        .ifPresent(
            r -> {
              throw new Refused("The same job is under way already, as run " + r.id() + ".");
            });
    return runs.add(new JobRun(order, caller.id(), now()));
  }

  /**
   * Stops a run before its next step.
   *
   * @throws NotFound when there is no such run
   * @throws Refused when it is over
   */
  public void stop(long id) {
    held(id).stop(now());
  }

  /**
   * Has what is not done of a run tried again; what is done is not done twice.
   *
   * @throws NotFound when there is no such run
   * @throws Refused when it is under way or nothing is left to do
   */
  public void again(long id) {
    JobRun run = held(id);
    run.again();
    runs.failedWaitAgain(run);
  }

  private JobRun held(long id) {
    return runs.hold(id).orElseThrow(() -> new NotFound("run " + id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private OfficeJob checked(JobOrder order) {
    OfficeJob job = kinds.get(order.kind());
    boolean fits =
        switch (job.scope()) {
          case EVERYTHING -> order.presentation() == null && order.assignment() == null;
          case PRESENTATION -> order.presentation() != null && order.assignment() == null;
          case ASSIGNMENT -> order.presentation() != null && order.assignment() != null;
        };
    if (!fits) {
      throw new Refused("Choose what \u201c" + job.title() + "\u201d is to be about.");
    }
    return job;
  }
}
