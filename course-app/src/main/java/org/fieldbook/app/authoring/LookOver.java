package org.fieldbook.app.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.Editions;
import org.fieldbook.content.reading.CourseOverview;
import org.fieldbook.content.reading.Library;

/** Read model: a course team looks over the newest edition of its course. Two SQL statements. */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class LookOver {

  @Inject TeamRights rights;
  @Inject Editions editions;
  @Inject Library library;

  /**
   * The newest edition looked over.
   *
   * @throws NotFound when the caller is not on the team of the course, or it has no edition
   */
  public CourseOverview of(CourseCode course) {
    rights.require(course);
    return CourseOverview.of(
        library.edition(
            editions.newest(course).orElseThrow(() -> new NotFound("edition of " + course)).id()));
  }
}
