package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Who came in by a one-time password chooses a password of their own. Length is what counts (NIST
 * SP 800-63B, 5.1.1.2): no rules about digits and signs.
 */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ChooseFirstPassword {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  @Inject People people;
  @Inject Caller caller;

  /** Whether the caller came in by a one-time password and has no other yet. */
  public boolean isDue() {
    return people.get(caller.id()).passwordHash() == null;
  }

  /**
   * Sets it.
   *
   * @throws Refused when there is a password already, or with everything that is wrong with this
   */
  public void choose(String chosen) {
    Person person = people.get(caller.id());
    if (person.passwordHash() != null) {
      throw new Refused("You have a password. Change it on the page of your account.");
    }
    List<String> faults = faults(person, chosen);
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    person.usePassword(Passwords.hash(chosen));
  }

  private static List<String> faults(Person person, String chosen) {
    List<String> faults = new ArrayList<>();
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST || length > LONGEST) {
      faults.add("A password has " + SHORTEST + " to " + LONGEST + " characters. Four words do.");
    }
    String lower = chosen.toLowerCase(Locale.ROOT);
    if (lower.contains(person.email())
        || lower.contains(person.identifier().toLowerCase(Locale.ROOT))
        || lower.chars().distinct().count() < 5) {
      faults.add("This password is easy to guess.");
    }
    return faults;
  }
}
