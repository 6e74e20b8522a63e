package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** Read model: what runs, and what ran. One or two SQL statements. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadJobs {

  private static final int MOST_RUNS = 100;
  private static final int MOST_STEPS = 500;

  @Inject JobRuns runs;
  @Inject JobKinds kinds;
  @Inject Cohort cohort;

  /** The latest runs, the newest first, 100 at most. */
  public List<Seen> latest() {
    return seen(runs.latest(MOST_RUNS));
  }

  /**
   * A run.
   *
   * @throws NotFound when there is no such run
   */
  public Seen run(long id) {
    return seen(List.of(runs.find(id).orElseThrow(() -> new NotFound("run " + id)))).get(0);
  }

  private List<Seen> seen(List<JobRun> found) {
    Map<PersonId, Learner> people =
        cohort.learners(
            found.stream().flatMap(r -> r.askedBy().stream()).collect(Collectors.toSet()));
    return found.stream()
        .map(
            r ->
                new Seen(
                    r,
                    title(r.order().kind()),
                    r.askedBy()
                        .flatMap(by -> Optional.ofNullable(people.get(by)))
                        .map(Learner::name)
                        .orElse("")))
        .toList();
  }

  /** Its steps in a state, in their order, 500 at most. */
  public List<JobStep> steps(JobRun run, JobStep.State state) {
    return runs.steps(run, state, MOST_STEPS);
  }

  /** What the office calls a job; its name when there is no such job any more. */
  private String title(String kind) {
    return kinds.all().stream()
        .filter(j -> j.kind().equals(kind))
        .map(OfficeJob::title)
        .findFirst()
        .orElse(kind);
  }

  /**
   * A run as it is shown.
   *
   * @param title what the office calls its job
   * @param by who asked for it; empty for the clock
   */
  public record Seen(JobRun run, String title, String by) {}
}
