package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Counts students and groups of all presentations. One SQL statement. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class CountStudents {

  @Inject Rosters rosters;

  /** Numbers by presentation; one without students and groups is not in it. */
  public Map<PresentationCode, StudentNumbers> byPresentation() {
    return rosters.numbers();
  }

  /** Numbers of one presentation. */
  public StudentNumbers of(PresentationCode presentation) {
    return Optional.ofNullable(rosters.numbers().get(presentation))
        .orElseGet(() -> StudentNumbers.none(presentation));
  }
}
