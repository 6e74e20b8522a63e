package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.content.kernel.Roles;

/** Loads the demonstration. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {

  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());

  @Inject
  @ConfigProperty(name = "fieldbook.demo.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "fieldbook.demo.students", defaultValue = "60")
  int students;

  @Inject DemoCourses courses;
  @Inject DemoPeople people;
  @Inject DemoPast past;
  @Inject DemoWork work;
  @Inject DemoCompared compared;
  @Inject DemoNotice notice;

  /** Imports the sample courses, and makes of the cohort what is not there yet. */
  public void load() {
    courses.load();
    if (!people.arePresent()) {
      makePeople();
    }
    if (past.isMissing()) {
      past.make(courses.openFinished());
    }
    courses.presentation().ifPresent(work::make);
    compared.make();
    notice.write();
  }

  private void makePeople() {
    String secret =
        password.orElseThrow(
            () -> new IllegalStateException("FIELDBOOK_DEMO needs FIELDBOOK_DEMO_PASSWORD"));
    DemoCourses.Opened opened = courses.open();
    people.make(students, secret, opened.longCourse(), opened.shortCourse(), opened.start());
    LOG.log(Level.INFO, "Demonstration: {0} students in {1}", students, opened.longCourse());
  }
}
