package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Monitors as assessment sees them, answered from the roles. */
@ApplicationScoped
public class CourseMonitors implements Monitors {

  @Inject People people;

  @Override
  public boolean isMonitorOf(PersonId person, CourseCode course) {
    List<@Nullable String> held = people.coursesFor(person, Roles.MONITOR);
    return held.contains(null) || held.contains(course.value());
  }

  @Override
  public List<CourseCode> coursesOf(PersonId person, List<CourseCode> courses) {
    List<@Nullable String> held = people.coursesFor(person, Roles.MONITOR);
    return courses.stream().filter(c -> held.contains(null) || held.contains(c.value())).toList();
  }

  @Override
  public List<PersonId> of(CourseCode course) {
    return people.holders(Roles.MONITOR, course.value());
  }
}
