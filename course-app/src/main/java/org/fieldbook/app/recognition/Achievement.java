package org.fieldbook.app.recognition;

import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;

/**
 * Something that a badge is given for.
 *
 * @param id {@link #TOOLKIT}, or the id of a competence
 * @param criteria what was needed, so that whoever reads the badge knows what it says and what not
 */
public record Achievement(
    CourseCode course, String id, String name, String description, String criteria) {

  /** Id of the finished toolkit. */
  public static final String TOOLKIT = "toolkit";

  private static final String NOT_MARKED =
      " The entries are the student’s own work and were not marked for this badge.";

  static Achievement toolkit(PublishedCourse course) {
    return new Achievement(
        course.code(),
        TOOLKIT,
        "Finished toolkit: " + course.title(),
        "A personal toolkit of management tools, filled in at work and in study.",
        "A complete entry of each tool that the course introduces." + NOT_MARKED);
  }

  static Achievement of(PublishedCourse course, Competence competence) {
    return new Achievement(
        course.code(),
        competence.id(),
        competence.title(),
        competence.about().isEmpty() ? competence.title() : competence.about(),
        (isLevelled(course)
                ? "A person-management specification in which the level that the student holds is"
                    + " at least the level that the role needs; at"
                : "At")
            + " least one complete entry of the toolkit that the student tagged with this"
            + " competence; and the student’s own confirmation that they can show it."
            + NOT_MARKED);
  }

  /** Whether students of the course say which levels their role needs and which they hold. */
  static boolean isLevelled(PublishedCourse course) {
    return course.tools().containsKey(Specification.TOOL);
  }
}
