package org.fieldbook.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;

/** Who monitors in a test: some people, and those all courses. */
public final class TestMonitors implements Monitors {

  private final Set<PersonId> people = new HashSet<>();

  public void add(PersonId person) {
    people.add(person);
  }

  @Override
  public boolean isMonitorOf(PersonId person, CourseCode course) {
    return people.contains(person);
  }

  @Override
  public List<CourseCode> coursesOf(PersonId person, List<CourseCode> courses) {
    return people.contains(person) ? courses : List.of();
  }
}
