package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.PersonId;

/** Works the results of a presentation out, a student at a time. */
@ApplicationScoped
public class WorkOutJob implements OfficeJob {

  @Inject WorkOutResults workOutResults;
  @Inject Cohort cohort;

  @Override
  public String kind() {
    return "work-out-results";
  }

  @Override
  public String title() {
    return "Work results out";
  }

  @Override
  public String purpose() {
    return "Works the result of every student of a presentation out from what has been returned, by"
        + " the rules in force. What comes out as before stays where it is.";
  }

  @Override
  public Scope scope() {
    return Scope.PRESENTATION;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    return cohort.enrolled(order.onePresentation()).stream()
        .map(l -> new Step(l.id().toString(), l.name()))
        .toList();
  }

  @Override
  public String perform(JobOrder order, String step) {
    return workOutResults.workOut(order.onePresentation(), new PersonId(Long.parseLong(step)))
        ? "Changed"
        : "As before";
  }
}
