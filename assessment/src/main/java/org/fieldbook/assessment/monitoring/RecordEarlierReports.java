package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Fieldbook takes over what monitors said before, under the same rules as always. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordEarlierReports {

  @Inject Samples samples;
  @Inject MonitoredScripts scripts;
  @Inject Reports reports;
  @Inject Assignments assignments;
  @Inject Holds holds;

  /**
   * What was drawn of a tutor's marking and waits for its monitor, as ids of scripts.
   *
   * @throws NotFound when nothing of it was ever drawn
   */
  public List<Long> drawn(PresentationCode presentation, String assignment, PersonId tutor) {
    return samples.drawn(samples.hold(presentation, assignment, tutor, "")).stream()
        .filter(s -> s.monitor().isPresent())
        .map(SampledScript::script)
        .toList();
  }

  /**
   * Records a finished report on a script that was drawn, in the name of its monitor.
   *
   * @param said what was said, by the mark that the tutor gave
   * @throws NotFound when there is no such script, or it has no monitor
   * @throws Refused when the report does not agree with itself or the guide
   */
  public void record(long scriptId, IntFunction<MonitorSheet> said, Instant at) {
    Script script =
        scripts.of(List.of(scriptId)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("script " + scriptId));
    PersonId monitor =
        samples
            .find(scriptId)
            .flatMap(SampledScript::monitor)
            .orElseThrow(() -> new NotFound("monitor of script " + scriptId));
    int given = script.sheet().total();
    List<String> problems = new ArrayList<>();
    MonitorSheet sheet =
        said.apply(given)
            .against(
                assignments.get(script.presentation(), script.assignment()).assignment().guide(),
                MonitorSheet.EMPTY,
                problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    MonitorReport report = reports.hold(scriptId, monitor, at);
    report.save(sheet, monitor, at);
    reports.add(new ReportVersion(report, report.number(), sheet, false, monitor, at));
    report.finish(report.number(), given, at);
  }

  /**
   * Records that a monitor asked to read a script before its student has it.
   *
   * @throws NotFound when the student has sent nothing for the assignment
   */
  public void holdBack(
      PresentationCode presentation,
      String assignment,
      PersonId student,
      PersonId monitor,
      String why,
      Instant at) {
    Script script =
        scripts
            .find(presentation, assignment, student)
            .orElseThrow(() -> new NotFound("Nothing sent by " + student));
    holds.place(script.id(), Hold.Kind.MONITORING, why, monitor, at);
  }
}
