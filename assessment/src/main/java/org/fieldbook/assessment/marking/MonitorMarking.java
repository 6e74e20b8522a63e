package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: a monitor reads what tutors of the course have returned, marks and feedback. Nothing
 * is seen before it is returned, and nothing can be changed.
 */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class MonitorMarking {

  private static final int MOST = 200;

  @Inject Caller caller;
  @Inject Monitors monitors;
  @Inject Scripts scripts;
  @Inject Assignments assignments;
  @Inject ScriptFiles files;
  @Inject Cohort cohort;

  /**
   * Scripts that were returned, the latest first, 200 at most.
   *
   * @throws NotFound when the caller does not monitor that course
   */
  public List<ReturnedLine> returned(PresentationCode presentation) {
    if (!monitors.isMonitorOf(caller.id(), presentation.course())) {
      throw new NotFound("presentation " + presentation);
    }
    return scripts.returned(presentation, MOST);
  }

  /**
   * One script with marks and feedback, as its student sees it.
   *
   * @throws NotFound when there is no such script, it is not returned, or the caller does not
   *     monitor its course
   */
  public Monitored script(long id) {
    Script script = require(id);
    return new Monitored(
        cohort.learner(script.student()),
        cohort.learner(script.returned().orElseThrow().by()),
        files.submission(script),
        ReturnedWork.of(script, assignments.get(script.presentation(), script.assignment()))
            .orElseThrow());
  }

  /**
   * The submitted file. The caller closes its stream.
   *
   * @throws NotFound as {@link #script} does
   */
  public KeptFile file(long id) throws IOException {
    return files.submitted(require(id));
  }

  /**
   * The annotated file. The caller closes its stream.
   *
   * @throws NotFound as {@link #script} does, and when there is none
   */
  public KeptFile annotated(long id) throws IOException {
    return files.annotatedAsReturned(require(id));
  }

  private Script require(long id) {
    return scripts
        .find(id)
        .filter(s -> s.returned().isPresent())
        .filter(s -> monitors.isMonitorOf(caller.id(), s.presentation().course()))
        .orElseThrow(() -> new NotFound("No such script"));
  }

  /** A returned script before its monitor; {@code tutor} is who returned it. */
  public record Monitored(
      Learner student, Learner tutor, Submission submission, ReturnedWork work) {}
}
