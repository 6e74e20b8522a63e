package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.marking.MonitorRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/**
 * Who says something of the marking of a script: the monitor it was given to; of one that was not
 * drawn, whoever of the course's monitors begins. Never who marked it.
 */
@ApplicationScoped
class ReportRights {

  @Inject MonitorRights rights;
  @Inject Samples samples;
  @Inject Reports reports;

  PersonId monitor() {
    return rights.monitor();
  }

  /**
   * The script, if its marking is the caller's to judge.
   *
   * @throws NotFound when the caller may not read it
   * @throws Refused when it is another's to judge, or the caller's own marking
   */
  Script require(long scriptId) {
    Script script = rights.require(scriptId);
    String refusal = refusal(script);
    if (!refusal.isEmpty()) {
      throw new Refused(refusal);
    }
    return script;
  }

  /** Why the caller does not judge it, as a sentence; empty when they do. */
  String refusal(Script script) {
    PersonId own = rights.monitor();
    if (script.markedBy().filter(own::equals).isPresent()) {
      return "You have marked this script yourself, so another monitor reads it.";
    }
    Optional<PersonId> judge =
        samples
            .find(script.id())
            .flatMap(SampledScript::monitor)
            .or(() -> reports.find(script.id()).map(MonitorReport::monitor));
    return judge.filter(j -> !j.equals(own)).isPresent()
        ? "This script is another monitor’s to judge. You can read it."
        : "";
  }
}
