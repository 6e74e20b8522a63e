package org.fieldbook.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.MonitorRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.second.SecondReaders;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/**
 * Who reads copies: their student at any time; once they are handed in whoever reads the files of
 * the script, by the same rights, and the course office.
 */
@ApplicationScoped
public class EvidenceRights {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Scripts scripts;
  @Inject MarkerRights markers;
  @Inject MonitorRights monitors;
  @Inject SecondReaders seconds;

  /** Whether the caller reads a copy. Five SQL statements at most. */
  boolean reads(Evidence copy) {
    return copy.student().equals(caller.id())
        || (copy.isSubmitted()
            && scripts
                .of(copy.student(), copy.presentation(), copy.assignment())
                .map(script -> reads(copy, script))
                .orElseGet(
                    () -> cohort.isTutorOf(caller.id(), copy.student(), copy.presentation())));
  }

  /** Earlier submissions are the own marker's to read, as their files are. */
  private boolean reads(Evidence copy, Script script) {
    return copy.isOf(script.submission()) ? reads(script) : markers.isTheirs(script);
  }

  /** Whether the caller reads what went with a script. Four SQL statements at most. */
  boolean reads(Script script) {
    return caller.has(Roles.OFFICE)
        || (caller.has(Roles.MONITOR) && monitors.isTheirs(script))
        || markers.isTheirs(script)
        || seconds.mark(script);
  }
}
