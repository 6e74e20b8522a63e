package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.enrolment.Enrolment;
import org.fieldbook.app.enrolment.Enrolments;
import org.fieldbook.app.enrolment.TutorGroup;
import org.fieldbook.app.identity.Passwords;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Makes the demonstration's people: staff, tutors, groups of 20 and their students. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoPeople {

  private static final int GROUP_SIZE = 20;
  private static final int FLUSH_EVERY = 500;

  @PersistenceContext(unitName = "app")
  EntityManager em;

  @Inject People people;
  @Inject Enrolments enrolments;

  /** Whether the demonstration is loaded already. */
  public boolean arePresent() {
    return people.withEmail(DemoSignIns.STUDENT).isPresent();
  }

  /**
   * Makes staff, groups and students.
   *
   * @param students how many study in the long course; four study in the short one besides
   * @return ids of the long course's students by number
   */
  public List<PersonId> make(
      int students,
      String password,
      PresentationCode longCourse,
      PresentationCode shortCourse,
      LocalDate start) {
    // One hash for everybody: 10,000 Argon2 hashes would take minutes, and the password is the
    // same.
    String hash = Passwords.hash(password);
    Instant joined = start.minusWeeks(3).atTime(9, 0).toInstant(ZoneOffset.UTC);
    List<PersonId> tutors = new ArrayList<>();
    for (DemoSignIns.DemoPerson p : DemoSignIns.STAFF) {
      PersonId id = add(p.identifier(), p.email(), p.givenName(), p.familyName(), hash, joined);
      people.grant(id, p.role(), p.course());
      if (p.role().equals(Roles.TUTOR)) {
        tutors.add(id);
      }
    }
    int groups = Math.max(2, (students + GROUP_SIZE - 1) / GROUP_SIZE);
    for (int g = tutors.size(); g < groups; g++) {
      PersonId id =
          add(
              "T%07d".formatted(g + 1),
              "tutor%d@fieldbook.example".formatted(g + 1),
              DemoNames.given(g * 7 + 3),
              DemoNames.family(g * 5 + 2),
              hash,
              joined);
      people.grant(id, Roles.TUTOR, null);
      tutors.add(id);
    }
    List<PersonId> ids = students(students, groups, tutors, longCourse, hash, joined);
    shortCourse(tutors.get(1), shortCourse, hash, joined);
    return ids;
  }

  private List<PersonId> students(
      int students,
      int groups,
      List<PersonId> tutors,
      PresentationCode presentation,
      String hash,
      Instant joined) {
    List<TutorGroup> made = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      TutorGroup group = new TutorGroup(presentation, "Group " + (g + 1), tutors.get(g));
      enrolments.add(group);
      made.add(group);
    }
    List<PersonId> ids = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      String email = i == 0 ? DemoSignIns.STUDENT : "student%d@fieldbook.example".formatted(i + 1);
      PersonId id =
          student(
              "F%07d".formatted(i + 1),
              email,
              i,
              hash,
              joined,
              presentation,
              made.get(Math.min(i / GROUP_SIZE, groups - 1)));
      ids.add(id);
      if (i % FLUSH_EVERY == 0) {
        em.flush();
        em.clear();
      }
    }
    return ids;
  }

  private void shortCourse(
      PersonId tutor, PresentationCode presentation, String hash, Instant joined) {
    TutorGroup group = new TutorGroup(presentation, "Group 1", tutor);
    enrolments.add(group);
    for (int i = 0; i < 4; i++) {
      student(
          "P%07d".formatted(i + 1),
          "public%d@fieldbook.example".formatted(i + 1),
          i + 11,
          hash,
          joined,
          presentation,
          group);
    }
  }

  private PersonId student(
      String identifier,
      String email,
      int number,
      String hash,
      Instant joined,
      PresentationCode presentation,
      TutorGroup group) {
    // A step that shares no factor with the number of names pairs them differently every round.
    PersonId id =
        add(
            identifier,
            email,
            DemoNames.given(number),
            DemoNames.family(number + number / 40),
            hash,
            joined);
    people.grant(id, Roles.STUDENT, null);
    Enrolment enrolment = new Enrolment(id, presentation, joined);
    enrolment.join(group);
    enrolments.add(enrolment);
    return id;
  }

  private PersonId add(
      String identifier, String email, String given, String family, String hash, Instant joined) {
    Person person = new Person(identifier, email, given, family, joined);
    person.usePassword(hash);
    people.add(person);
    return person.id();
  }
}
