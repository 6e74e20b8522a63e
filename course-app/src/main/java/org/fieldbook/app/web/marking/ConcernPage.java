package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.conduct.ConductCase;
import org.fieldbook.assessment.conduct.ReportConduct;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Where a tutor, a monitor or the office reports what they saw in a script: {@code
 * /marking/concern}.
 */
@Named("concernPage")
@RequestScoped
public class ConcernPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject ReportConduct reportConduct;
  @Inject Caller caller;

  private ReportConduct.@Nullable Standing standing;

  private ReportConduct.Standing standing() {
    if (standing == null) {
      standing = reportConduct.standing(asked.number("id"));
    }
    return standing;
  }

  public long getId() {
    return standing().script().id();
  }

  /** Where the reader came from: a tutor's desk, a monitor's, or the history of the marks. */
  public String getBack() {
    return (caller.has(Roles.TUTOR)
            ? "/marking/script?id="
            : caller.has(Roles.MONITOR) ? "/monitoring/script?id=" : "/office/mark-history?id=")
        + getId();
  }

  public String getHeading() {
    return Wording.assignment(standing().script().assignment()) + ", " + standing().student();
  }

  /** Whether a case is open, whoever reported it. */
  public boolean isOpen() {
    return standing().open();
  }

  /** What the reader wrote; empty when they have reported nothing. */
  public String getMine() {
    return standing().mine().map(ConductCase::report).orElse("");
  }

  public String getReported() {
    return standing().mine().map(c -> Wording.moment(c.reportedAt().atZone(UK))).orElse("");
  }
}
