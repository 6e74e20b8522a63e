package org.fieldbook.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.OpenPresentation;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/** The sample courses, and one presentation of each. */
@ApplicationScoped
class DemoCourses {

  private static final CourseCode LONG = new CourseCode("LMC310");
  private static final CourseCode SHORT = new CourseCode("LPS820");

  @Inject ImportCourse importCourse;
  @Inject OpenPresentation openPresentation;
  @Inject Library library;
  @Inject Clock clock;

  record Opened(PresentationCode longCourse, PresentationCode shortCourse, LocalDate start) {}

  /** Imports what is not imported yet. */
  void load() {
    importCourse.bundled(LONG);
    importCourse.bundled(SHORT);
  }

  /** Opens an earlier presentation of the short one, which is over. */
  PublishedPresentation openFinished() {
    return library.presentation(
        openPresentation.open(SHORT, DemoCalendar.startOfFinishedCourse(today())));
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
  }

  /** Opens both, so that the long one is well under way today. */
  Opened open() {
    LocalDate today = today();
    LocalDate start = DemoCalendar.startOfLongCourse(today);
    return new Opened(
        openPresentation.open(LONG, start),
        openPresentation.open(SHORT, DemoCalendar.startOfShortCourse(today)),
        start);
  }

  /** That of the long course, once it is open. */
  Optional<PublishedPresentation> presentation() {
    return library.presentations().stream().filter(p -> p.course().code().equals(LONG)).findFirst();
  }
}
