package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** Before whom a script is, so that they may report what they have seen in it. */
@ApplicationScoped
public class WitnessRights {

  @Inject Caller caller;
  @Inject MarkerRights rights;
  @Inject Monitors monitors;

  /** Whether the caller marks the script, monitors its marking, or is the office. */
  boolean hold(Script script) {
    return caller.has(Roles.OFFICE)
        || caller.has(Roles.TUTOR) && rights.isTheirs(script)
        || caller.has(Roles.MONITOR)
            && script.isReturned()
            && monitors.isMonitorOf(caller.id(), script.presentation().course());
  }
}
