package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** Where a page that the office and monitors share belongs for its reader. */
@Named("monitoringFrame")
@RequestScoped
public class MonitoringFrame {

  @Inject Caller caller;

  private boolean isOffice() {
    return caller.has(Roles.OFFICE);
  }

  /** The entry of the menu. */
  public String getMenu() {
    return isOffice() ? "office" : "monitoring";
  }

  /** The page above, for a presentation. */
  public String home(String code) {
    return (isOffice() ? "/office/presentation?p=" : "/monitoring/home?p=") + code;
  }

  /** What that page is called. */
  public String homeLabel(String code) {
    return (isOffice() ? "Course office, " : "Monitoring, ") + code;
  }
}
