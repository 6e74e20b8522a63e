package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student marks a week as studied, or takes the mark away. Doing it twice changes nothing. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class TickWeek {

  @Inject Ticks ticks;
  @Inject StudyPlace studyPlace;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Marks or unmarks. The marks of its parts stay as they are.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such week for the caller
   * @throws org.fieldbook.content.kernel.Refused when the caller has withdrawn
   */
  public void mark(PresentationCode presentation, String week, boolean studied) {
    studyPlace.week(presentation, week);
    if (studied) {
      ticks.tickWeek(caller.id(), presentation, week, clock.instant());
    } else {
      ticks.untickWeek(caller.id(), presentation, week);
    }
  }
}
