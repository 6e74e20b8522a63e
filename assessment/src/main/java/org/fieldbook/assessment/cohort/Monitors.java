package org.fieldbook.assessment.cohort;

import java.util.List;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;

/**
 * Who monitors the marking of which course. A port: whoever keeps the roles implements it in at
 * most one SQL statement for each call.
 */
public interface Monitors {

  /** Whether the person monitors the marking of the course. */
  boolean isMonitorOf(PersonId person, CourseCode course);

  /** Those of the courses whose marking the person monitors. */
  List<CourseCode> coursesOf(PersonId person, List<CourseCode> courses);

  /** Everybody who monitors the marking of the course, in an order that stays. */
  List<PersonId> of(CourseCode course);
}
