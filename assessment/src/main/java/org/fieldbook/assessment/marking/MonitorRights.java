package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * What a monitor may read: scripts of a course they monitor, once their tutor has finished them,
 * whether they are returned or held. Nothing is seen while it is being marked; of one that is
 * marked again, what its student has been given.
 */
@ApplicationScoped
public class MonitorRights {

  @Inject Caller caller;
  @Inject Monitors monitors;
  @Inject Scripts scripts;

  /** Who is monitoring. */
  public PersonId monitor() {
    return caller.id();
  }

  /**
   * Nothing, if the caller monitors that course.
   *
   * @throws NotFound otherwise
   */
  public void requireCourse(PresentationCode presentation) {
    if (!monitors.isMonitorOf(caller.id(), presentation.course())) {
      throw new NotFound("presentation " + presentation);
    }
  }

  /**
   * The script, if it is the caller's to read.
   *
   * @throws NotFound otherwise, just as when there is no such script
   */
  public Script require(long script) {
    return scripts
        .find(script)
        .filter(this::isTheirs)
        .orElseThrow(() -> new NotFound("No such script"));
  }

  /** Whether the script is the caller's to read. */
  public boolean isTheirs(Script script) {
    return (script.returned().isPresent() || script.state() == Script.State.HELD)
        && monitors.isMonitorOf(caller.id(), script.presentation().course());
  }
}
