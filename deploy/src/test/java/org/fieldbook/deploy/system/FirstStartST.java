package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An installation that is no demonstration, from its first start on: somebody has to get in. */
class FirstStartST {

  private static final String OFFICE = "registrar@college.example";
  private static final String CHOSEN = "four words without sense";

  private static final Browsing BROWSING = new Browsing();

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void theOfficeGetsInByThePasswordThatTheFirstStartLeavesAndOpensTheOtherAccounts()
      throws IOException {
    try (FieldbookUnderTest fieldbook = empty().start()) {
      assertThat(fieldbook.said()).contains("Set FIELDBOOK_ADMIN_EMAIL");
      assertThat(fieldbook.stop()).isIn(0, 130, 143);

      fieldbook.with("FIELDBOOK_ADMIN_EMAIL", OFFICE).start();
      Path secret = fieldbook.data().resolve("secrets/office-password");
      assertThat(fieldbook.said()).contains("signs in as " + OFFICE).contains(secret.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      String once = Files.readString(secret);
      assertThat(fieldbook.said()).doesNotContain(once);
      chooseAPassword(fieldbook, OFFICE, once);
      String team = openAnAccount(fieldbook);
      chooseAPassword(fieldbook, "author@college.example", team);
      assertThat(fieldbook.stop()).isIn(0, 130, 143);

      fieldbook.start();
      assertThat(fieldbook.said()).doesNotContain(OFFICE);
      assertThat(secret).doesNotExist();
      try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
        signIn(person, OFFICE, once);
        assertThat(person.pages().get(0).url()).contains("/signin");
        signIn(person, OFFICE, CHOSEN);
        assertThat(person.pages().get(1).url()).endsWith("/office/home");
      }
    }
  }

  private static FieldbookUnderTest empty() {
    FieldbookUnderTest fieldbook = FieldbookUnderTest.bare("first");
    return fieldbook
        .with("FIELDBOOK_BASE_URL", fieldbook.url().toString())
        .with("FIELDBOOK_EMBEDDED", "true");
  }

  private static Page signIn(BrowserContext person, String email, String password) {
    Page page = person.newPage();
    page.navigate("/signin");
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
    page.waitForLoadState();
    return page;
  }

  private static void chooseAPassword(FieldbookUnderTest fieldbook, String email, String once) {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 390, 844)) {
      Page page = signIn(person, email, once);
      page.getByLabel("New password").fill(CHOSEN);
      page.getByLabel("New password").press("Enter");
      page.getByRole(AriaRole.LINK, named("Go to your own page")).click();
      page.waitForURL("**/home");
      Browsing.mustBeAccessible(page);
    }
  }

  /** Gives the one-time password that the page shows. */
  private static String openAnAccount(FieldbookUnderTest fieldbook) {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
      Page page = signIn(person, OFFICE, CHOSEN);
      page.navigate("/office/account");
      page.getByLabel("Given name").fill("Ada");
      page.getByLabel("Family name").fill("Brook");
      page.getByLabel("Identifier").fill("F7654321");
      page.getByLabel("E-mail address").fill("author@college.example");
      page.getByLabel("Role").selectOption("course-team");
      page.getByRole(AriaRole.BUTTON, named("Open the account")).click();
      Locator password = page.locator(".one-time");
      password.waitFor();
      return password.innerText();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
