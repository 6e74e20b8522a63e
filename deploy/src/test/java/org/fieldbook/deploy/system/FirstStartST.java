package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An installation that is no demonstration, from its first start on: somebody has to get in. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class FirstStartST {

  private static final String OFFICE = "registrar@college.example";
  private static final String MISTYPED = "registrat@college.example";
  private static final String CHOSEN = "four words without sense";

  private static final String COURSE = "LMC310";

  private static final Browsing BROWSING = new Browsing();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void theOfficeGetsInByThePasswordThatTheFirstStartLeavesAndOpensAPresentation()
      throws IOException {
    try (FieldbookUnderTest fieldbook = empty().start()) {
      assertThat(fieldbook.said()).contains("Set FIELDBOOK_ADMIN_EMAIL");
      assertThat(fieldbook.stop()).isIn(0, 130, 143);

      Path secret = fieldbook.data().resolve("secrets/office-password");
      fieldbook.with("FIELDBOOK_ADMIN_EMAIL", MISTYPED).start();
      String stray = Files.readString(secret);
      assertThat(fieldbook.stop()).isIn(0, 130, 143);

      fieldbook.with("FIELDBOOK_ADMIN_EMAIL", OFFICE).start();
      assertThat(fieldbook.said()).contains("signs in as " + OFFICE).contains(secret.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      String once = Files.readString(secret);
      isNoWayIn(fieldbook, MISTYPED, stray);
      assertThat(fieldbook.said()).doesNotContain(once);
      chooseAPassword(fieldbook, OFFICE, once);
      openTheFirstPresentation(fieldbook);
      assertThat(fieldbook.stop()).isIn(0, 130, 143);

      fieldbook.start();
      assertThat(fieldbook.said()).doesNotContain(OFFICE);
      assertThat(secret).doesNotExist();
      try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
        signIn(person, OFFICE, once);
        assertThat(person.pages().get(0).url()).contains("/signin");
        signIn(person, OFFICE, CHOSEN);
        assertThat(person.pages().get(1).url()).endsWith("/office/home");
        assertThat(person.pages().get(1).content()).contains("LMC310-2026J");
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

  private static void isNoWayIn(FieldbookUnderTest fieldbook, String email, String password) {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
      assertThat(signIn(person, email, password).locator("main").innerText())
          .contains("the password is not right");
    }
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

  /**
   * The course team imports the course, the office opens a presentation, a group, a place in it.
   */
  private void openTheFirstPresentation(FieldbookUnderTest fieldbook) throws IOException {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
      Page office = signIn(person, OFFICE, CHOSEN);
      assertThat(office.locator("main").innerText()).contains("No presentation is open yet.");
      String author = "author@college.example";
      chooseAPassword(fieldbook, author, openAnAccount(office, author, "course-team", 1));
      importTheCourse(fieldbook, author);

      office.navigate("/office/home");
      office.getByLabel("Course", exactly()).selectOption(COURSE);
      office.getByLabel("First day").fill("2026-10-05");
      office.getByRole(AriaRole.BUTTON, named("Open the presentation")).click();
      assertThat(office.locator("main").innerText()).contains("begins its weeks on a Saturday");
      office.getByLabel("First day").fill("2026-10-03");
      office.getByRole(AriaRole.BUTTON, named("Open the presentation")).click();
      office.waitForURL("**/office/presentation**");
      assertThat(office.locator("main").innerText()).contains("There is no tutor yet.");
      Browsing.mustBeAccessible(office);

      openAnAccount(office, "tutor@college.example", "tutor", 2);
      office.navigate("/office/presentation?p=LMC310-2026J");
      office.getByLabel("Name of the group").fill("Group 1");
      office.getByLabel("Tutor", exactly()).selectOption(new SelectOption().setIndex(1));
      office.getByRole(AriaRole.BUTTON, named("Open the group")).click();
      assertThat(office.locator("table").innerText()).contains("Group 1").contains("Ada Brook");
      Browsing.mustBeAccessible(office);
    }
  }

  /** Gives the one-time password that the page shows. */
  private static String openAnAccount(Page office, String email, String role, int number) {
    office.navigate("/office/account");
    office.getByLabel("Given name").fill("Ada");
    office.getByLabel("Family name").fill("Brook");
    office.getByLabel("Identifier").fill("F765432" + number);
    office.getByLabel("E-mail address").fill(email);
    office.getByLabel("Role").selectOption(role);
    office.getByRole(AriaRole.BUTTON, named("Open the account")).click();
    Locator password = office.locator(".one-time");
    password.waitFor();
    return password.innerText();
  }

  private void importTheCourse(FieldbookUnderTest fieldbook, String author) throws IOException {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
      Page team = signIn(person, author, CHOSEN);
      assertThat(team.locator("main").innerText()).contains("has been imported yet");
      team.locator("input[type=file]").setInputFiles(CoursePackages.zip(COURSE, folder));
      team.locator("#import-done").waitFor();
      assertThat(team.locator("#import-done").innerText()).contains("Edition 1 of " + COURSE);
    }
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
