package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The course office opens an account, or gives a person a new way in. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class CreateAccount {

  @Inject People people;
  @Inject SignIns signIns;
  @Inject Clock clock;

  /**
   * Opens an account with one role.
   *
   * @return the person and the one-time password, which is kept nowhere and can be told once only
   * @throws Refused with everything that is wrong
   */
  public Opened open(NewAccount account) {
    List<String> faults = new ArrayList<>(account.faults());
    if (faults.isEmpty()) {
      if (people.withEmail(account.email()).isPresent()) {
        faults.add("Somebody has this e-mail address already.");
      }
      if (people.withIdentifier(account.identifier()).isPresent()) {
        faults.add("Somebody has this identifier already.");
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    Person person =
        new Person(
            account.identifier(),
            account.email(),
            account.givenName(),
            account.familyName(),
            clock.instant());
    String password = OneTimePassword.random();
    person.useOneTimePassword(Passwords.hash(password));
    people.add(person);
    people.grant(person.id(), account.role(), null);
    return new Opened(person.id(), password);
  }

  /**
   * Gives a person a new one-time password. The old password and all sign-ins end.
   *
   * @return the password, which can be told once only
   * @throws org.fieldbook.content.kernel.NotFound when there is no such person
   */
  public Opened renew(PersonId id) {
    Person person = people.get(id);
    String password = OneTimePassword.random();
    person.useOneTimePassword(Passwords.hash(password));
    signIns.closeAll(id);
    return new Opened(id, password);
  }

  /** An account that waits for its owner's first sign-in. */
  public record Opened(PersonId person, String oneTimePassword) {}
}
