package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.assessment.jobs.AskForJob;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a job would do, before it is started: {@code /office/job-start?kind=&about=}.
 * Changes nothing.
 */
@Named("jobStartPage")
@RequestScoped
public class JobStartPage {

  private static final int SHOWN = 20;

  @Inject Asked asked;
  @Inject AskForJob askForJob;

  private @Nullable List<OfficeJob.Step> steps;
  private List<String> refusal = List.of();

  public OfficeJob getJob() {
    return askForJob.kinds().stream()
        .filter(j -> j.kind().equals(getKind()))
        .findFirst()
        .orElseThrow(() -> new NotFound("job " + getKind()));
  }

  public String getKind() {
    return asked.text("kind");
  }

  public String getAbout() {
    return asked.text("about");
  }

  private List<OfficeJob.Step> steps() {
    if (steps == null) {
      try {
        steps = askForJob.look(JobAbout.order(getKind(), getAbout()));
      } catch (Refused refused) {
        steps = List.of();
        refusal = refused.reasons();
      }
    }
    return Objects.requireNonNull(steps);
  }

  /** Why it cannot be started now; empty as a rule. */
  public List<String> getRefusal() {
    steps();
    return refusal;
  }

  public int getTotal() {
    return steps().size();
  }

  /** What tells these steps from others. */
  public String getShown() {
    return AskForJob.sign(steps());
  }

  /** The first steps. */
  public List<String> getFirst() {
    return steps().stream().limit(SHOWN).map(OfficeJob.Step::label).toList();
  }

  /** How many follow the first. */
  public int getMore() {
    return Math.max(0, getTotal() - SHOWN);
  }
}
