package org.fieldbook.app.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * When a discussion is open, worked out from the calendar of the presentation: moving a week moves
 * it too. A thread without an activity is always open.
 *
 * @param opens first instant, absent when it always was
 * @param closes first instant at which nobody can post any more, absent when it stays open
 */
public record DiscussionWindow(@Nullable Instant opens, @Nullable Instant closes) {

  /** Never shut. */
  static final DiscussionWindow ALWAYS = new DiscussionWindow(null, null);

  /** Opens with the activity's week; closes after as many weeks as the course says, if it does. */
  static DiscussionWindow of(PublishedPresentation presentation, Activity activity) {
    StudyCalendar calendar = presentation.calendar();
    Optional<StudyCalendar.CalendarWeek> week = calendar.week(activity.weekId());
    if (week.isEmpty()) {
      return ALWAYS;
    }
    LocalDate from = week.get().starts();
    Integer weeks = activity.windowWeeks();
    ZoneId zone = calendar.zone();
    return new DiscussionWindow(
        from.atStartOfDay(zone).toInstant(),
        weeks == null ? null : from.plusWeeks(weeks).atStartOfDay(zone).toInstant());
  }

  public boolean hasOpened(Instant now) {
    return opens == null || !now.isBefore(opens);
  }

  public boolean hasClosed(Instant now) {
    return closes != null && !now.isBefore(closes);
  }
}
