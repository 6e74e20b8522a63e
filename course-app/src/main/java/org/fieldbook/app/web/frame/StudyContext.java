package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a student's page is about: the presentation in the address ({@code p}), else the newest one
 * they study in, and where it is today.
 */
@Named("study")
@RequestScoped
public class StudyContext {

  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private @Nullable Membership membership;
  private @Nullable PublishedPresentation presentation;

  /**
   * The student's place in the presentation of this page.
   *
   * @throws NotFound when the address names one they are not in, or they are in none
   */
  public Membership membership() {
    if (membership == null) {
      membership = find();
    }
    return membership;
  }

  private Membership find() {
    String wanted = request.getParameter("p");
    if (wanted != null) {
      if (!PresentationCode.isWellFormed(wanted)) {
        throw new NotFound("presentation " + wanted);
      }
      return findMembership.in(new PresentationCode(wanted));
    }
    List<Membership> all = findMembership.all();
    if (all.isEmpty()) {
      throw new NotFound("enrolment");
    }
    return all.get(0);
  }

  /** Whether the student is in any presentation; if not, pages say what to do instead. */
  public boolean isEnrolled() {
    if (membership == null && request.getParameter("p") == null) {
      membership = findMembership.all().stream().findFirst().orElse(null);
    }
    return membership != null || request.getParameter("p") != null;
  }

  public PublishedPresentation getPresentation() {
    if (presentation == null) {
      presentation = library.presentation(membership().presentation());
    }
    return presentation;
  }

  public String getCode() {
    return membership().presentation().value();
  }

  private RunningTitle running() {
    return new RunningTitle(getPresentation(), clock.instant());
  }

  public String getCourseTitle() {
    return running().getCourseTitle();
  }

  /** Today in the presentation's zone. */
  public LocalDate today() {
    return running().today();
  }

  /** The entry of the calendar that covers today, absent before it begins and after it ends. */
  public Optional<StudyCalendar.CalendarWeek> currentWeek() {
    return running().currentWeek();
  }

  /** Such as {@code Week 8}, or the name of the break. */
  public String getCurrentLabel() {
    return running().getCurrentLabel();
  }

  /** Number of the study week that is on now or was last, 0 before the first. */
  public int getWeekNumber() {
    return running().getWeekNumber();
  }

  public int getWeekCount() {
    return running().getWeekCount();
  }

  /** The course as a small ruler, clean HTML. */
  public String getTicks() {
    return running().getTicks();
  }
}
