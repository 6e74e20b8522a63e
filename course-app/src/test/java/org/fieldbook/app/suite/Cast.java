package org.fieldbook.app.suite;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldbook.app.enrolment.PlaceStudent;
import org.fieldbook.app.identity.Passwords;
import org.fieldbook.app.identity.SignInPerson;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.ImportCourse;
import org.fieldbook.content.publication.OpenPresentation;
import org.jspecify.annotations.Nullable;

/**
 * The people of the suite in a presentation of LMC310 that is in its third week: two tutors with a
 * group each, one person for every other role, and a student whenever a test wants one.
 */
@ApplicationScoped
public class Cast {

  static final CourseCode COURSE = new CourseCode("LMC310");
  static final String PASSWORD = "four words of suite";

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  @Inject Seed seed;
  @Inject Visits visits;
  @Inject SignInPerson signIn;
  @Inject ImportCourse importCourse;
  @Inject OpenPresentation openPresentation;
  @Inject PlaceStudent placeStudent;
  @Inject Clock clock;

  private final AtomicInteger number = new AtomicInteger(1000);

  @SuppressWarnings("NullAway.Init")
  private String hash;

  @SuppressWarnings("NullAway.Init")
  private Staff staff;

  @SuppressWarnings("NullAway.Init")
  private PresentationCode presentation;

  private long group;
  private long otherGroup;

  /** One person for each role but student; tutors of two groups. */
  public record Staff(
      Visitor office,
      Visitor team,
      Visitor monitor,
      Visitor adviser,
      Visitor tutor,
      Visitor otherTutor) {}

  @PostConstruct
  void gather() {
    hash = Passwords.hash(PASSWORD);
    staff =
        new Staff(
            person(Roles.OFFICE, null),
            person(Roles.COURSE_TEAM, null),
            person(Roles.MONITOR, COURSE.value()),
            person(Roles.ADVISER, null),
            person(Roles.TUTOR, null),
            person(Roles.TUTOR, null));
    try {
      visits.run(staff.team(), () -> importCourse.bundled(COURSE));
      presentation = visits.as(staff.office(), () -> openPresentation.open(COURSE, firstDay()));
    } catch (Exception e) {
      throw new IllegalStateException("The presentation could not be opened", e);
    }
    group = seed.group(presentation, "Group 1", staff.tutor().id());
    otherGroup = seed.group(presentation, "Group 2", staff.otherTutor().id());
  }

  /** A Saturday that makes today a day of the third study week. */
  LocalDate firstDay() {
    return LocalDate.ofInstant(clock.instant(), ZONE)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
        .minusWeeks(2);
  }

  public Staff staff() {
    return staff;
  }

  public PresentationCode presentation() {
    return presentation;
  }

  /** A new student in the first tutor's group. */
  public Visitor student() throws Exception {
    return student(group);
  }

  /** A new student in the other tutor's group. */
  public Visitor studentElsewhere() throws Exception {
    return student(otherGroup);
  }

  private Visitor student(long inGroup) throws Exception {
    Visitor student = person(Roles.STUDENT, null);
    visits.run(
        staff.office(), () -> placeStudent.enrol(student.id(), presentation, Optional.of(inGroup)));
    return student;
  }

  /** Somebody with a role, and a sign-in. */
  public Visitor person(String role, @Nullable String course) {
    int next = number.incrementAndGet();
    String identifier = "S%07d".formatted(next);
    PersonId id = seed.person(identifier, "Player" + next, hash, role, course);
    return signIn(id, Seed.emailOf(identifier));
  }

  /** The same person on one more device. */
  public Visitor signIn(PersonId id, String email) {
    SignInPerson.Outcome outcome = signIn.signIn(email, PASSWORD, "suite", "suite");
    if (outcome instanceof SignInPerson.Outcome.Welcome welcome) {
      return new Visitor(id, email, welcome.token());
    }
    throw new IllegalStateException("Not let in: " + outcome);
  }
}
