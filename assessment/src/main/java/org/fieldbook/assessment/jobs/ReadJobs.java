package org.fieldbook.assessment.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Read model: what runs, and what ran. One or two SQL statements. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadJobs {

  private static final int MOST_RUNS = 100;
  private static final int MOST_STEPS = 500;

  @Inject JobRuns runs;
  @Inject JobKinds kinds;

  /** The latest runs, the newest first, 100 at most. */
  public List<JobRun> latest() {
    return runs.latest(MOST_RUNS);
  }

  /**
   * A run.
   *
   * @throws NotFound when there is no such run
   */
  public JobRun run(long id) {
    return runs.find(id).orElseThrow(() -> new NotFound("run " + id));
  }

  /** Its steps in a state, in their order, 500 at most. */
  public List<JobStep> steps(JobRun run, JobStep.State state) {
    return runs.steps(run, state, MOST_STEPS);
  }

  /** What the office calls a job; its name when there is no such job any more. */
  public String title(String kind) {
    return kinds.all().stream()
        .filter(j -> j.kind().equals(kind))
        .map(OfficeJob::title)
        .findFirst()
        .orElse(kind);
  }
}
