package org.fieldbook.assessment.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.MonitorRights;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: how severe tutors are against the module, for monitors of the course and the office.
 */
@Stateless
@RolesAllowed({Roles.MONITOR, Roles.OFFICE})
public class ReadSeverity {

  @Inject Caller caller;
  @Inject MonitorRights rights;
  @Inject Assignments assignments;
  @Inject AllAssignments all;
  @Inject MonitoredScripts scripts;
  @Inject Cohort cohort;

  /**
   * The assignments of a presentation, with second tries. One SQL statement.
   *
   * @throws NotFound when the caller neither monitors that course nor is the office
   */
  public List<SetAssignment> assignments(PresentationCode presentation) {
    require(presentation);
    return all.of(presentation);
  }

  /**
   * How severe tutors were with an assignment. Three SQL statements, however many tutors.
   *
   * @throws NotFound when there is no such assignment, or the caller neither monitors that course
   *     nor is the office
   */
  public Named of(PresentationCode presentation, String assignment) {
    require(presentation);
    SetAssignment set = assignments.get(presentation, assignment);
    Severity severity = Severity.of(scripts.given(presentation, assignment));
    return new Named(
        set,
        severity,
        cohort.learners(severity.tutors().stream().map(Severity.Tutor::tutor).toList()));
  }

  private void require(PresentationCode presentation) {
    if (!caller.has(Roles.OFFICE)) {
      rights.requireCourse(presentation);
    }
  }

  /**
   * How severe tutors were.
   *
   * @param tutors by id, with their names
   */
  public record Named(SetAssignment set, Severity severity, Map<PersonId, Learner> tutors) {

    public Named {
      tutors = Map.copyOf(tutors);
    }

    /** The name of one of them. */
    public String name(PersonId tutor) {
      Learner learner = tutors.get(tutor);
      return learner == null ? "Tutor " + tutor : learner.name();
    }
  }
}
