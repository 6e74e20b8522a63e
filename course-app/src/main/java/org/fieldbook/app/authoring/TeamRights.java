package org.fieldbook.app.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.identity.People;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Whose course it is: that of who holds the role for it, or for all courses. */
@ApplicationScoped
class TeamRights {

  @Inject Caller caller;
  @Inject People people;

  /** Whether the caller is on the team of the course. One SQL statement. */
  boolean hold(CourseCode course) {
    return in(held(), course);
  }

  /** What the caller holds the role for; null in it stands for all courses. */
  List<@Nullable String> held() {
    return people.coursesFor(caller.id(), Roles.COURSE_TEAM);
  }

  static boolean in(List<@Nullable String> held, CourseCode course) {
    return held.contains(null) || held.contains(course.value());
  }

  /**
   * Passes only a member of the course's team.
   *
   * @throws NotFound for anybody else
   */
  void require(CourseCode course) {
    if (!hold(course)) {
      throw new NotFound("course " + course);
    }
  }
}
