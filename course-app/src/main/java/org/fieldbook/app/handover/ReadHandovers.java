package org.fieldbook.app.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** The office reads what is planned and done, and who has had which group. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadHandovers {

  private static final int MOST = 300;

  @Inject HandoverLines lines;

  /** Those of a presentation, the latest to take effect first. One SQL statement. */
  public List<HandoverLines.Line> of(PresentationCode presentation) {
    return lines.of(presentation, MOST);
  }

  /** The tutors of each group that has had several, by group and time. One SQL statement. */
  public List<HandoverLines.Period> periods(PresentationCode presentation) {
    return lines.periods(presentation, MOST);
  }
}
