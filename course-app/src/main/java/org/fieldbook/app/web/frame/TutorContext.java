package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.enrolment.FindOwnGroups;
import org.fieldbook.app.identity.RequestCaller;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What a tutor's page is about: the presentation in the address ({@code p}), else the newest one
 * that has begun and in which they have a group. Costs no SQL statement; for who has handed their
 * group over, one.
 */
@Named("tutoring")
@RequestScoped
public class TutorContext {

  @Inject RequestCaller caller;
  @Inject FindOwnGroups findOwnGroups;
  @Inject Asked asked;
  @Inject Library library;
  @Inject Clock clock;

  private @Nullable List<PresentationCode> former;
  private @Nullable PublishedPresentation presentation;

  private List<SignedIn.Group> groups() {
    return caller.signedIn().map(SignedIn::groups).orElse(List.of());
  }

  /** Where the tutor had groups and has none now; asked for only where they have no other. */
  private List<PresentationCode> former() {
    if (former == null) {
      former = findOwnGroups.formerPresentations();
    }
    return former;
  }

  /** Whether the tutor has or had a group at all; if not, pages say what to do instead. */
  public boolean isTutoring() {
    return !groups().isEmpty() || !former().isEmpty();
  }

  /**
   * The presentations in which the tutor has groups; for somebody who has handed over all of
   * theirs, those in which they had some: what they took away to mark comes back there.
   */
  public List<PublishedPresentation> getPresentations() {
    return (groups().isEmpty()
            ? former().stream()
            : groups().stream().map(SignedIn.Group::presentation).distinct())
        .map(library::presentation)
        .toList();
  }

  /** Whether there is more than one presentation to choose from. */
  public boolean isSeveral() {
    return getPresentations().size() > 1;
  }

  /**
   * The presentation of this page.
   *
   * @throws NotFound when the address names one in which the tutor has and had no group
   */
  public PublishedPresentation getPresentation() {
    if (presentation == null) {
      presentation = asked.text("p").isEmpty() ? current() : named(asked.presentation("p"));
    }
    return presentation;
  }

  private PublishedPresentation named(PresentationCode code) {
    if (groups().stream().noneMatch(g -> g.presentation().equals(code))
        && !former().contains(code)) {
      throw new NotFound("group in " + code);
    }
    return library.presentation(code);
  }

  private PublishedPresentation current() {
    List<PublishedPresentation> all = getPresentations();
    if (all.isEmpty()) {
      throw new NotFound("group");
    }
    return all.stream()
        .filter(p -> !p.start().isAfter(clock.instant().atZone(p.calendar().zone()).toLocalDate()))
        .max(java.util.Comparator.comparing(PublishedPresentation::start))
        .orElse(all.get(0));
  }

  public PresentationCode code() {
    return getPresentation().code();
  }

  public String getCode() {
    return code().value();
  }

  public String getCourseTitle() {
    return getPresentation().course().title();
  }

  public ZoneId zone() {
    return getPresentation().calendar().zone();
  }

  /** Today in the presentation's zone. */
  public LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  /** Names of the tutor's groups in this presentation. */
  public String getGroupNames() {
    return String.join(
        ", ",
        groups().stream()
            .filter(g -> g.presentation().equals(code()))
            .map(SignedIn.Group::name)
            .toList());
  }

  /** Such as {@code Week 8}, or the name of the break. */
  public String getCurrentLabel() {
    return getPresentation()
        .calendar()
        .at(clock.instant())
        .map(StudyCalendar.CalendarWeek::id)
        .map(getPresentation()::weekLabel)
        .orElse("");
  }
}
