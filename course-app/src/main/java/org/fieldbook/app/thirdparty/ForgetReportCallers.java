package org.fieldbook.app.thirdparty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.content.kernel.Roles;

/** A job forgets where reports came from, once that no longer counts for any limit. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class ForgetReportCallers implements Housework {

  @Inject DataReports reports;
  @Inject Clock clock;

  @Override
  public String what() {
    return "addresses that reports came from";
  }

  /** Forgets; answers how many. */
  @Override
  public int forget() {
    return reports.forgetCallersBefore(clock.instant().minus(ReportThirdPartyData.WINDOW));
  }
}
