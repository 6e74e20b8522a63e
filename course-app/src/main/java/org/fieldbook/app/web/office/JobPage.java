package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.assessment.jobs.JobStep;
import org.fieldbook.assessment.jobs.ReadJobs;
import org.jspecify.annotations.Nullable;

/** One run of a job with its steps: {@code /office/job?id=}. Six SQL statements at most. */
@Named("jobPage")
@RequestScoped
public class JobPage {

  @Inject Asked asked;
  @Inject ReadJobs readJobs;

  private ReadJobs.@Nullable Seen seen;

  private ReadJobs.Seen seen() {
    if (seen == null) {
      seen = readJobs.run(asked.number("id"));
    }
    return Objects.requireNonNull(seen);
  }

  public RunRow getRun() {
    return RunRow.of(seen());
  }

  public List<Line> getFailed() {
    return lines(JobStep.State.FAILED);
  }

  public List<Line> getWaiting() {
    return lines(JobStep.State.WAITING);
  }

  public List<Line> getDone() {
    return lines(JobStep.State.DONE);
  }

  private List<Line> lines(JobStep.State state) {
    return readJobs.steps(seen().run(), state).stream()
        .map(s -> new Line(s.label(), s.said()))
        .toList();
  }

  /** A step: what it is, and what became of it. */
  public record Line(String label, String said) {}
}
