package org.fieldbook.assessment.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: the gradebook of a tutor's own students. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class TutorGradebook {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject MakeGradebook make;
  @Inject MarkHistory histories;
  @Inject Entries entries;

  /**
   * The students of the tutor's groups; none for somebody who tutors none there. Three SQL
   * statements, however many students.
   */
  public Gradebook of(PresentationCode presentation) {
    return make.of(cohort.learnersOf(caller.id(), presentation), presentation);
  }

  /**
   * Every change of a script's marks. Four SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public MarkHistory.Told history(long script) {
    return histories.of(
        entries
            .script(script)
            .filter(s -> cohort.isTutorOf(caller.id(), s.student(), s.presentation()))
            .orElseThrow(() -> new NotFound("script " + script)));
  }
}
