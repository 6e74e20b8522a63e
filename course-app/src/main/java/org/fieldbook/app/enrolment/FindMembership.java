package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Where the caller studies. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class FindMembership {

  @Inject Enrolments enrolments;
  @Inject Caller caller;

  /** All of the caller's places, active ones and newest first. */
  public List<Membership> all() {
    return enrolments.membershipsOf(caller.id());
  }

  /**
   * The caller's place in the presentation.
   *
   * @throws NotFound when the caller never was enrolled in it
   */
  public Membership in(PresentationCode presentation) {
    return enrolments
        .membership(caller.id(), presentation)
        .orElseThrow(() -> new NotFound("enrolment in " + presentation));
  }
}
