package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor opens a returned script to mark it again. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class OpenRegrade {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Regrading regrading;

  /**
   * Opens it. The student goes on seeing the earlier mark until it is returned again.
   *
   * @param why in words; the student reads them
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused without words, when it is not returned, or open already
   */
  public void open(long scriptId, String why) {
    regrading.open(rights.require(scripts.hold(scriptId)), rights.marker(), why);
  }

  /**
   * Closes what was opened by mistake: the script stands as it was returned.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when it is not open, or something was changed since
   */
  public void takeBack(long scriptId) {
    regrading.takeBack(rights.require(scripts.hold(scriptId)), rights.marker());
  }
}
