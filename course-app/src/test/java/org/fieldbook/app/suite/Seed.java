package org.fieldbook.app.suite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.enrolment.Enrolments;
import org.fieldbook.app.enrolment.TutorGroup;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** The first people and groups, for which no use case has somebody to ask. */
@Stateless
@PermitAll
public class Seed {

  @Inject People people;
  @Inject Enrolments enrolments;
  @Inject Clock clock;

  public PersonId person(
      String identifier, String family, String passwordHash, String role, @Nullable String course) {
    Person person = new Person(identifier, emailOf(identifier), "Suite", family, clock.instant());
    person.usePassword(passwordHash);
    people.add(person);
    people.grant(person.id(), role, course);
    return person.id();
  }

  public long group(PresentationCode presentation, String name, PersonId tutor) {
    TutorGroup group = new TutorGroup(presentation, name, tutor);
    enrolments.add(group);
    return group.id();
  }

  static String emailOf(String identifier) {
    return identifier.toLowerCase(java.util.Locale.ROOT) + "@suite.example";
  }
}
