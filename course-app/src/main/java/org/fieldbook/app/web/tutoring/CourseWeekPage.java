package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.study.ShowWeek;
import org.fieldbook.app.web.study.ShownWeek;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a tutor's students read: {@code /tutoring/week?p=LMC310-2026J&w=W08}; without a week the one
 * that is on, or was last. All weeks are open, as a tutor prepares those to come.
 */
@Named("courseWeekPage")
@RequestScoped
public class CourseWeekPage {

  @Inject TutorContext tutoring;
  @Inject ShowWeek showWeek;
  @Inject Asked asked;

  private @Nullable ShownWeek shown;

  public ShownWeek getShown() {
    if (shown == null) {
      String week = asked.text("w");
      shown =
          showWeek.of(
              tutoring.getPresentation().course(),
              week.isEmpty() ? current() : week,
              "p=" + tutoring.getCode());
    }
    return shown;
  }

  /** Id of the last week that has begun, empty before the first. */
  private String current() {
    PublishedPresentation presentation = tutoring.getPresentation();
    return presentation.calendar().weeks().stream()
        .filter(w -> !w.starts().isAfter(tutoring.today()))
        .map(CalendarWeek::id)
        .filter(id -> presentation.course().findWeek(id).isPresent())
        .reduce((before, after) -> after)
        .orElse("");
  }
}
