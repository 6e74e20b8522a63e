package org.fieldbook.app.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.reading.PublishedPresentation;

/** Where a presentation is at a moment, as the head of a student’s page says it. */
public record RunningTitle(PublishedPresentation presentation, Instant now) {

  public String getCourseTitle() {
    return presentation.course().title();
  }

  /** The day in the presentation's zone. */
  public LocalDate today() {
    return now.atZone(presentation.calendar().zone()).toLocalDate();
  }

  /** The entry of the calendar that covers the day, absent before it begins and after it ends. */
  public Optional<StudyCalendar.CalendarWeek> currentWeek() {
    return presentation.calendar().at(now);
  }

  /** Such as {@code Week 8}, or the name of the break. */
  public String getCurrentLabel() {
    return currentWeek().map(w -> presentation.weekLabel(w.id())).orElse("");
  }

  /** Number of the study week that is on or was last, 0 before the first. */
  public int getWeekNumber() {
    LocalDate today = today();
    return (int)
        presentation.calendar().weeks().stream()
            .filter(w -> w.kind() == StudyCalendar.Kind.STUDY && !w.starts().isAfter(today))
            .count();
  }

  public int getWeekCount() {
    return presentation.course().blocks().stream().mapToInt(b -> b.weeks().size()).sum();
  }

  /** The course as a small ruler, clean HTML. */
  public String getTicks() {
    return Ticks.html(presentation.course(), getWeekNumber());
  }
}
