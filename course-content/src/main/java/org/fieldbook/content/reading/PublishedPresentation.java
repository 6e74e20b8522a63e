package org.fieldbook.content.reading;

import java.time.LocalDate;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.kernel.PresentationCode;

/** A presentation: a course edition with dates. */
public record PublishedPresentation(
    PresentationCode code, LocalDate start, PublishedCourse course, StudyCalendar calendar) {

  /**
   * What a week is called in its dates' place: {@code Week 8}, or its title when it has no number.
   */
  public String weekLabel(String weekId) {
    return course.weekLabel(weekId);
  }
}
