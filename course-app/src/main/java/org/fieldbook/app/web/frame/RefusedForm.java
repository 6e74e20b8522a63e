package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Why the form that was sent was not done; for the page that it stands on. No SQL statement. */
@Named("refusedForm")
@RequestScoped
public class RefusedForm {

  static final String REASONS = "fieldbook.refused-form";

  @Inject HttpServletRequest request;

  /** The reasons as sentences; empty as a rule. */
  public List<?> getReasons() {
    return request.getAttribute(REASONS) instanceof List<?> reasons ? reasons : List.of();
  }
}
