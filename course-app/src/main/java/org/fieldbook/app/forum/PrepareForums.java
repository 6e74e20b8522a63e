package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Makes all forums of a presentation at once; else each is made when somebody first looks. */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class PrepareForums {

  @Inject Forums forums;
  @Inject Clock clock;

  /** Makes what is missing; two SQL statements, whatever the number of groups. */
  public void of(PresentationCode presentation) {
    forums.prepare(presentation, null, clock.instant());
  }
}
