package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: what waits for the office in a presentation. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OfficeDesk {

  @Inject DeskCounts counts;
  @Inject Clock clock;

  /** What waits, the most urgent first; what does not wait is left out. One SQL statement. */
  public List<OnDesk> of(PresentationCode presentation) {
    return counts.of(presentation, clock.instant());
  }
}
