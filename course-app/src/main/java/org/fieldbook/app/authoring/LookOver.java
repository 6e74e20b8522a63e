package org.fieldbook.app.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.Edition;
import org.fieldbook.content.publication.Editions;
import org.fieldbook.content.reading.CourseOverview;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;

/** Read model: a course team looks over the editions of its course. Two SQL statements. */
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
    return CourseOverview.of(edition(course, OptionalLong.empty()));
  }

  /**
   * An edition to read, whether or not a presentation has it.
   *
   * @param number of the edition; empty for the newest
   * @throws NotFound when the caller is not on the team of the course, or there is no such edition
   */
  public PublishedCourse edition(CourseCode course, OptionalLong number) {
    rights.require(course);
    Optional<Edition> found =
        number.isEmpty()
            ? editions.newest(course)
            : editions.find(course, (int) Math.min(number.getAsLong(), Integer.MAX_VALUE));
    return library.edition(found.orElseThrow(() -> new NotFound("edition of " + course)).id());
  }
}
