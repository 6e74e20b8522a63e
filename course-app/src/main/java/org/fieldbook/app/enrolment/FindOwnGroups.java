package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** The groups that the caller tutors, and who is in them. One SQL statement for each question. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class FindOwnGroups {

  @Inject Enrolments enrolments;
  @Inject Rosters rosters;
  @Inject Caller caller;

  /** Where the caller had groups and has none now, the latest ended first. */
  public List<PresentationCode> formerPresentations() {
    return enrolments.formerPresentationsOf(caller.id());
  }

  /** The caller's own students of a presentation, by family name; withdrawn ones are left out. */
  public List<GroupMember> students(PresentationCode presentation) {
    return rosters.studentsOf(caller.id(), presentation);
  }
}
