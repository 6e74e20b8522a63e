package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.OpenPresentation;
import org.fieldbook.content.reading.Library;

/** Loads the demonstration. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {

  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());
  private static final CourseCode LONG_COURSE = new CourseCode("LMC310");
  private static final CourseCode SHORT_COURSE = new CourseCode("LPS820");

  @Inject
  @ConfigProperty(name = "fieldbook.demo.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "fieldbook.demo.students", defaultValue = "60")
  int students;

  @Inject ImportCourse importCourse;
  @Inject OpenPresentation openPresentation;
  @Inject Library library;
  @Inject DemoPeople people;
  @Inject DemoWork work;
  @Inject DemoNotice notice;
  @Inject Clock clock;

  /** Imports the sample courses, and makes of the cohort what is not there yet. */
  public void load() {
    importCourse.bundled(LONG_COURSE);
    importCourse.bundled(SHORT_COURSE);
    if (!people.arePresent()) {
      makePeople();
    }
    library.presentations().stream()
        .filter(p -> p.course().code().equals(LONG_COURSE))
        .findFirst()
        .ifPresent(work::make);
    notice.write();
  }

  private void makePeople() {
    LocalDate today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    LocalDate start = DemoCalendar.startOfLongCourse(today);
    PresentationCode longCourse = openPresentation.open(LONG_COURSE, start);
    PresentationCode shortCourse =
        openPresentation.open(SHORT_COURSE, DemoCalendar.startOfShortCourse(today));
    String secret =
        password.orElseThrow(
            () -> new IllegalStateException("FIELDBOOK_DEMO needs FIELDBOOK_DEMO_PASSWORD"));
    people.make(students, secret, longCourse, shortCourse, start);
    LOG.log(Level.INFO, "Demonstration: {0} students in {1}", students, longCourse);
  }
}
