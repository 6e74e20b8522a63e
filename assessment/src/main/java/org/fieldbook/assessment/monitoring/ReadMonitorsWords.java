package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * The office reads all that a monitor has said of the marking of a script, once it is finished: it
 * has to explain every result. Before that only the monitor reads it.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadMonitorsWords {

  @Inject Reports reports;
  @Inject MonitoredScripts scripts;
  @Inject Assignments assignments;
  @Inject Cohort cohort;

  /**
   * What was said of a script. Three SQL statements.
   *
   * @throws NotFound when there is no such script
   */
  public Words of(long scriptId) {
    Script script =
        scripts.of(List.of(scriptId)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("No such script"));
    Optional<MonitorReport> report = reports.find(scriptId).filter(MonitorReport::isFinished);
    SetAssignment set = assignments.get(script.presentation(), script.assignment());
    Map<PersonId, Learner> people =
        cohort.learners(
            Stream.of(
                    Stream.of(script.student()),
                    script.markedBy().stream(),
                    report.stream().map(MonitorReport::monitor))
                .flatMap(s -> s)
                .distinct()
                .toList());
    return new Words(
        script,
        set,
        Anonymity.learner(
                Objects.requireNonNullElse(
                    people.get(script.student()), new Learner(script.student(), "?", "")),
                set,
                script)
            .name(),
        script.markedBy().map(p -> name(people, p)).orElse(""),
        report.map(r -> name(people, r.monitor())).orElse(""),
        report);
  }

  private static String name(Map<PersonId, Learner> people, PersonId id) {
    Learner known = people.get(id);
    return known == null ? "?" : known.name();
  }

  /**
   * What a monitor has said.
   *
   * @param student their name; in anonymous marking the script's number
   * @param tutor name of who marked it; empty while nobody has
   * @param monitor name of who said it; empty while nobody has
   * @param report empty before it is finished
   */
  public record Words(
      Script script,
      SetAssignment set,
      String student,
      String tutor,
      String monitor,
      Optional<MonitorReport> report) {}
}
