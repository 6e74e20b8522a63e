package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A tutor reads what monitors said of their marking, once it is finished, and answers once. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MonitoredMe {

  @Inject Caller caller;
  @Inject Reports reports;
  @Inject MonitoredScripts scripts;
  @Inject Assignments assignments;
  @Inject Cohort cohort;
  @Inject Clock clock;

  /** Everything that monitors have said, the latest first. Three SQL statements, however much. */
  public List<Said> of(PresentationCode presentation) {
    List<MonitorReport> all = reports.finishedOn(caller.id(), presentation);
    Map<Long, Script> marked =
        scripts.of(all.stream().map(MonitorReport::script).toList()).stream()
            .collect(Collectors.toMap(Script::id, Function.identity()));
    Map<PersonId, Learner> people =
        cohort.learners(
            Stream.concat(
                    marked.values().stream().map(Script::student),
                    all.stream().map(MonitorReport::monitor))
                .distinct()
                .toList());
    return all.stream()
        .filter(r -> marked.containsKey(r.script()))
        .map(
            r -> {
              Script script = Objects.requireNonNull(marked.get(r.script()));
              SetAssignment set = assignments.get(presentation, script.assignment());
              return new Said(
                  r,
                  script,
                  set,
                  Anonymity.learner(learner(people, script.student()), set, script).name(),
                  learner(people, r.monitor()).name());
            })
        .toList();
  }

  private static Learner learner(Map<PersonId, Learner> people, PersonId id) {
    Learner known = people.get(id);
    return known == null ? new Learner(id, "?", "") : known;
  }

  /**
   * Answers what a monitor said of a script.
   *
   * @throws NotFound when there is no such script of this tutor’s, or nothing finished on it
   * @throws Refused when it is answered already, or the answer is empty or too long
   */
  public void answer(long scriptId, String words) {
    boolean mine =
        scripts.of(List.of(scriptId)).stream()
            .anyMatch(s -> s.markedBy().filter(caller.id()::equals).isPresent());
    reports
        .hold(scriptId)
        .filter(r -> mine)
        .filter(MonitorReport::isFinished)
        .orElseThrow(() -> new NotFound("No such script"))
        .answer(words, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * What a monitor said of a script.
   *
   * @param student their name; in anonymous marking the script's number
   * @param monitor name of who said it
   */
  public record Said(
      MonitorReport report, Script script, SetAssignment set, String student, String monitor) {}
}
