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
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.MonitorRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: what a monitor was given to read, and what they have said of it. */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class ReadReports {

  @Inject MonitorRights rights;
  @Inject ReportRights reportRights;
  @Inject Reports reports;
  @Inject Holds holds;
  @Inject Cohort cohort;
  @Inject Assignments assignments;

  /**
   * What the caller is to read of a presentation. Three SQL statements, however much.
   *
   * @throws NotFound when the caller does not monitor that course
   */
  public List<Given> given(PresentationCode presentation) {
    rights.requireCourse(presentation);
    List<SampledLine> lines = reports.of(presentation, rights.monitor());
    Map<PersonId, Learner> people =
        cohort.learners(
            lines.stream()
                .flatMap(l -> Stream.of(l.student(), l.tutor()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return lines.stream()
        .map(
            l ->
                new Given(
                    l,
                    isAnonymous(presentation, l)
                        ? "Script " + l.script()
                        : name(people, l.student()),
                    name(people, l.tutor())))
        .toList();
  }

  private boolean isAnonymous(PresentationCode presentation, SampledLine line) {
    return assignments
        .find(presentation, line.assignment())
        .map(set -> Anonymity.holds(set, line.state()))
        .orElse(true);
  }

  private static String name(
      Map<PersonId, Learner> people, @org.jspecify.annotations.Nullable PersonId id) {
    Learner learner = id == null ? null : people.get(id);
    return learner == null ? "?" : learner.name();
  }

  /**
   * What was said of a script so far, by whoever judges it; of another's only what is finished.
   *
   * @throws NotFound when the caller may not read the script
   */
  public Desk desk(long scriptId) {
    Script script = rights.require(scriptId);
    String refusal = reportRights.refusal(script);
    return new Desk(
        script,
        refusal,
        reports.find(scriptId).filter(r -> r.isFinished() || refusal.isEmpty()),
        holds.standing(scriptId));
  }

  /**
   * Every version of it, the newest first.
   *
   * @throws NotFound when the caller may not read the script
   * @throws org.fieldbook.content.kernel.Refused when it is another's to judge
   */
  public List<ReportVersion> history(long scriptId) {
    return reports.versions(reportRights.require(scriptId).id());
  }

  /**
   * A script to read.
   *
   * @param student their name; in anonymous marking the script's number
   * @param tutor name of the tutor
   */
  public record Given(SampledLine line, String student, String tutor) {}

  /**
   * A script before the monitor who judges its marking.
   *
   * @param refusal why the caller does not judge it, as a sentence; empty when they do
   * @param report what was said of it; empty when nothing is that the caller may read
   * @param holds what keeps it from its student
   */
  public record Desk(
      Script script, String refusal, Optional<MonitorReport> report, List<Hold> holds) {

    public Desk {
      holds = List.copyOf(holds);
    }
  }
}
