package org.fieldbook.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Roles;

/**
 * What the course office fills in for a new account.
 *
 * @param identifier personal identifier, such as F1234567
 * @param role one of {@link Roles}
 */
public record NewAccount(
    String identifier, String email, String givenName, String familyName, String role) {

  /** Roles that an account can be opened with; Fieldbook's own is not among them. */
  public static final Set<String> ROLES =
      Set.of(
          Roles.STUDENT,
          Roles.TUTOR,
          Roles.MONITOR,
          Roles.COURSE_TEAM,
          Roles.OFFICE,
          Roles.ADVISER);

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Z][0-9]{7}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
  private static final int LONGEST_NAME = 100;

  /** Trims what was typed. */
  public NewAccount {
    identifier = identifier.strip();
    email = email.strip();
    givenName = givenName.strip();
    familyName = familyName.strip();
  }

  /** Everything that is wrong with it, in words; empty when nothing is. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!IDENTIFIER.matcher(identifier).matches()) {
      faults.add("The identifier is a capital letter and seven digits, such as F1234567.");
    }
    if (!EMAIL.matcher(email).matches()) {
      faults.add("This is not an e-mail address. It needs an @ and no spaces.");
    }
    if (isNoName(givenName) || isNoName(familyName)) {
      faults.add("Fill in given name and family name, each with 100 characters at most.");
    }
    if (!ROLES.contains(role)) {
      faults.add("Choose one of the roles.");
    }
    return faults;
  }

  private static boolean isNoName(String name) {
    return name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl);
  }
}
