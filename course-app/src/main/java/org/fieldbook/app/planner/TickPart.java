package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student marks a part as studied, or takes the mark away. Doing it twice changes nothing. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class TickPart {

  @Inject Ticks ticks;
  @Inject StudyPlace studyPlace;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Marks or unmarks.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such part for the caller
   * @throws org.fieldbook.content.kernel.Refused when the caller has withdrawn
   */
  public void mark(PresentationCode presentation, String week, String part, boolean studied) {
    studyPlace.part(presentation, week, part);
    if (studied) {
      ticks.tickPart(caller.id(), presentation, week, part, clock.instant());
    } else {
      ticks.untickPart(caller.id(), presentation, week, part);
    }
  }
}
