package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * What the node at work writes down about runs, each line in a transaction of its own: what is
 * written stays, whatever becomes of the node.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLedger {

  @Inject JobRuns runs;
  @Inject JobKinds kinds;
  @Inject Clock clock;

  /** Asks for what the clock asks for; answers how many runs that makes. */
  public int plan() {
    Instant now = clock.instant();
    return (int)
        kinds.all().stream()
            .flatMap(job -> job.due(now).stream())
            .filter(occasion -> runs.addFor(occasion, now))
            .count();
  }

  /** Whether there is a run to go to work on. */
  public boolean isAnyWaiting() {
    return runs.isAnyWaiting(clock.instant());
  }

  /** Gives the run whose turn it is to the node. */
  public Optional<Long> take(String node) {
    Optional<JobRun> next = runs.takeNext(clock.instant());
    next.ifPresent(run -> run.take(node, clock.instant()));
    return next.map(JobRun::id);
  }

  /**
   * Lists the steps of a run, once.
   *
   * @throws Refused when it cannot be begun
   */
  public void prepare(long id, String node) {
    held(id, node)
        .filter(run -> !run.isPrepared())
        .ifPresent(
            run -> {
              List<OfficeJob.Step> steps = kinds.get(run.order().kind()).steps(run.order());
              runs.addSteps(run, steps);
              run.prepare(steps.size());
            });
  }

  /** Writes down that a run cannot be begun. */
  public void cannotBegin(long id, String node, String reasons) {
    held(id, node).ifPresent(run -> run.fail(reasons, clock.instant()));
  }

  /** The next step; the run is over when there is none, and empty too when it was taken away. */
  public Optional<Long> next(long id, String node) {
    Optional<JobRun> run = held(id, node);
    Optional<JobStep> step = run.flatMap(runs::nextStep);
    run.ifPresent(
        r -> {
          if (step.isPresent()) {
            r.renew(clock.instant());
          } else {
            r.finish(clock.instant());
          }
        });
    return step.map(JobStep::id);
  }

  /**
   * Does a step and writes down that it is done, both or neither.
   *
   * @throws Refused when it cannot be done
   */
  public void perform(long step, String node) {
    // The run is held all the while: no other node can take it over in the middle of a step.
    JobStep waiting = runs.step(step).orElseThrow();
    Optional<JobRun> run = held(waiting.run(), node);
    if (run.isEmpty() || !waiting.isWaiting()) {
      return;
    }
    JobOrder order = run.get().order();
    String said = kinds.get(order.kind()).perform(order, waiting.key());
    // Found again: a job that reads much empties what the transaction has read.
    JobStep done = runs.step(step).orElseThrow();
    done.done(said, clock.instant());
    runs.find(done.run()).orElseThrow().stepDone();
  }

  /** Writes down that a step could not be done. */
  public void failed(long step, String node, String reasons) {
    runs.step(step)
        .filter(JobStep::isWaiting)
        .ifPresent(
            s ->
                held(s.run(), node)
                    .ifPresent(
                        run -> {
                          s.failed(reasons, clock.instant());
                          run.stepFailed();
                        }));
  }

  private Optional<JobRun> held(long id, String node) {
    return runs.hold(id).filter(run -> run.isHeldBy(node));
  }
}
