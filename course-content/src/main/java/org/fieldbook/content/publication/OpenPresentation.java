package org.fieldbook.content.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/** Opens a presentation of a course: it pins the newest edition and gets its code and dates. */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class OpenPresentation {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  @Inject Editions editions;
  @Inject Presentations presentations;
  @Inject Library library;
  @Inject Clock clock;
  @Inject Event<PresentationChanged> changed;

  /**
   * Opens a presentation. Asking again for the same first day changes nothing.
   *
   * @param start first day of the first study week
   * @throws Refused when the course has no edition, the day is not one on which its weeks begin, or
   *     the month has a presentation with another first day
   */
  public PresentationCode open(CourseCode course, LocalDate start) {
    Edition edition =
        editions
            .newest(course)
            .orElseThrow(
                () -> new Refused(course + " has no edition yet. Import its course package."));
    DayOfWeek weekStarts = library.edition(edition.id()).weekStarts();
    if (start.getDayOfWeek() != weekStarts) {
      throw new Refused(
          "%s begins its weeks on a %s; %s is not one."
              .formatted(
                  course, weekStarts.getDisplayName(TextStyle.FULL, Locale.UK), start.format(DAY)));
    }
    PresentationCode code = Presentation.codeOf(course, start);
    Optional<Presentation> there = presentations.find(code);
    if (there.isPresent() && !there.get().start().equals(start)) {
      throw new Refused(
          "%s starts on %s already. A month has one presentation of a course."
              .formatted(code, there.get().start().format(DAY)));
    }
    if (there.isEmpty()) {
      presentations.add(new Presentation(edition, start, clock.instant()));
      changed.fire(new PresentationChanged(code));
    }
    return code;
  }
}
