package org.fieldbook.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewAccountTest {

  @Test
  void anAccountThatIsFilledInWellHasNoFaults() {
    assertThat(account("F1234567", "ada@example.org", "Ada", "Adair", "student").faults())
        .isEmpty();
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(account("12", "nobody", " ", "", "king").faults()).hasSize(4);
  }

  @Test
  void theRoleOfFieldbookItselfIsNotGivenOut() {
    assertThat(account("F1234567", "ada@example.org", "Ada", "Adair", "system").faults())
        .containsExactly("Choose one of the roles.");
  }

  @Test
  void aNameWithALineEndInItIsNone() {
    assertThat(account("F1234567", "ada@example.org", "A\nda", "Adair", "student").faults())
        .hasSize(1);
  }

  @Test
  void whatIsLookedForIsTakenLiterally() {
    assertThat(People.pattern(" 100%_\\ ")).isEqualTo("%100\\%\\_\\\\%");
    assertThat(People.pattern("a\0b")).isEqualTo("%ab%");
  }

  @Test
  void oneTimePasswordsAreNeverTheSameAndCanBeReadOut() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String password = OneTimePassword.random();
      assertThat(password).matches("[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}");
      assertThat(seen.add(password)).isTrue();
    }
  }

  private static NewAccount account(
      String identifier, String email, String given, String family, String role) {
    return new NewAccount(identifier, email, given, family, role);
  }
}
