package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The course office has a returned script marked again by its tutor. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OfficeRegrade {

  @Inject Caller caller;
  @Inject Scripts scripts;
  @Inject Regrading regrading;

  /**
   * Opens it. The tutor is told; the student goes on seeing the earlier mark.
   *
   * @param why in words; tutor and student read them
   * @throws NotFound when there is no such script
   * @throws Refused without words, when it is not returned, or open already
   */
  public void open(long scriptId, String why) {
    regrading.open(
        scripts.hold(scriptId).orElseThrow(() -> new NotFound("No such script")), caller.id(), why);
  }
}
