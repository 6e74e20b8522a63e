package org.fieldbook.app.planner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** How many weeks a student has marked as studied, for an adviser: a number and nothing else. */
@Stateless
@RolesAllowed(Roles.ADVISER)
public class CountStudied {

  @Inject Ticks ticks;

  /** How many of these weeks are marked as studied. One SQL statement. */
  public int weeks(PersonId student, PresentationCode presentation, Collection<String> weeks) {
    Progress progress = ticks.of(student, presentation);
    return (int) weeks.stream().filter(progress.weeks()::contains).count();
  }
}
