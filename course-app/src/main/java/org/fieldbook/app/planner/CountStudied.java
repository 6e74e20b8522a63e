package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** How many weeks a student has marked as studied, for an adviser: a number and nothing else. */
@Stateless
@RolesAllowed(Roles.ADVISER)
public class CountStudied {

  @Inject Ticks ticks;

  /** Weeks marked as studied. One SQL statement. */
  public int weeks(PersonId student, PresentationCode presentation) {
    return ticks.of(student, presentation).weeks().size();
  }
}
