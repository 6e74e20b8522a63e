package org.fieldbook.app.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.content.kernel.Roles;

/**
 * Lets somebody in who can let in the others: as long as nobody of the course office can sign in,
 * each start gives the account named by the installation's setting a one-time password. That is the
 * first start, and the way back in when the office has lost all its passwords.
 */
@Startup
@Singleton
@DependsOn("Migrations")
public class FirstOffice {

  @Inject
  @ConfigProperty(name = "fieldbook.admin.email")
  Optional<String> email;

  @Inject
  @ConfigProperty(name = "fieldbook.demo", defaultValue = "false")
  boolean demo;

  @Inject People people;
  @Inject OperatorNotes notes;
  @Inject Clock clock;

  @PostConstruct
  void open() {
    try {
      people.openOneAtATime();
      if (demo || people.canAnySignIn(Roles.OFFICE)) {
        notes.clear();
      } else if (email.isEmpty()) {
        notes.nobodyCanSignIn();
      } else {
        notes.oneTimePassword(email.get(), letIn(email.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String letIn(String address) {
    // An address that was mistyped at an earlier start must not stay a way in.
    people.forgetOneTimePasswords(Roles.OFFICE);
    Person person = people.withEmail(address).orElseGet(() -> add(address));
    String password = OneTimePassword.random();
    person.useOneTimePassword(Passwords.hash(password));
    people.grant(person.id(), Roles.OFFICE, null);
    return password;
  }

  private Person add(String address) {
    Person person = new Person(identifier(), address, "Course", "Office", clock.instant());
    people.add(person);
    return person;
  }

  /** For an account that no institution has given an identifier: the first that is free. */
  private String identifier() {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj("O%07d"::formatted)
        .filter(candidate -> people.withIdentifier(candidate).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
