package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

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
   * What tells the steps that were shown from others.
   *
   * @return hexadecimal, as long for many steps as for one
   */
  public static String sign(List<OfficeJob.Step> steps) {
    return Sha256.of(
            steps.stream()
                .map(OfficeJob.Step::id)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8))
        .hex();
  }

  /**
   * Asks for a run by somebody who has seen what it would do.
   *
   * @param shown the {@link #sign} of the steps that they saw
   * @return its id
   * @throws Refused as the other; and when the run does only what was shown, and that has changed
   */
  public long start(JobOrder order, String shown) {
    if (kinds.get(order.kind()).doesOnlyWhatWasShown() && !sign(look(order)).equals(shown)) {
      throw new Refused(
          "What this would do has changed since it was shown to you, so no run was started."
              + " Below is what it would do now: look at it, then start it.");
    }
    return start(order);
  }

  /**
   * Asks for a run.
   *
   * @return its id
   * @throws Refused when it cannot be done now, or the same is under way
   * @throws NotFound when there is no such kind, presentation or assignment
   */
  public long start(JobOrder order) {
    List<OfficeJob.Step> steps = look(order);
    if (steps.isEmpty()) {
      throw new Refused("There is nothing to do, so no run was started.");
    }
    runs.underWay(order)
        .ifPresent(
            r -> {
              throw new Refused("The same job is under way already, as run " + r.id() + ".");
            });
    JobRun run = new JobRun(order, caller.id(), now());
    long id = runs.add(run);
    if (kinds.get(order.kind()).doesOnlyWhatWasShown()) {
      runs.addSteps(run, steps);
      run.prepare(steps.size());
    }
    return id;
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
