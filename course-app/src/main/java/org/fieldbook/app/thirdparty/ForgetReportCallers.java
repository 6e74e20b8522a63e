package org.fieldbook.app.thirdparty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Roles;

/** A job forgets where reports came from, once that no longer counts for any limit. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ForgetReportCallers {

  @Inject DataReports reports;
  @Inject Clock clock;

  /** Forgets; answers how many. */
  public int forget() {
    return reports.forgetCallersBefore(clock.instant().minus(ReportThirdPartyData.WINDOW));
  }
}
