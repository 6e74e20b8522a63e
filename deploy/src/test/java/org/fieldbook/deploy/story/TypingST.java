package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Nothing typed is lost: not by a reload, not to another window of the same student, not by a lost
 * connection and a closed tab, and not by a sign-in that has ended.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class TypingST {

  private static final String STUDENT = "student21@fieldbook.example";
  private static final String WEEK = "/study/week?w=W08";
  private static final String RESPONSE = "form[data-entry='W08-A2'] ";

  private static final Browsing BROWSING = new Browsing();

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void theSecondWriterSeesBothVersionsAndMakesOneOfThem() {
    try (Reader phone = at(phone());
        Reader desk = at(desk())) {
      String first = "Written on the phone, on the bus.";
      String second = "Written at the desk, with the page open since noon.";
      types(phone, first);
      saved(phone);
      // The train enters a tunnel just when the script for two versions is asked for.
      desk.page()
          .route("**/fieldbook-versions.js*", Route::abort, new Page.RouteOptions().setTimes(1));
      types(desk, second);
      Locator versions = desk.at(".two-versions");
      versions.waitFor();
      assertThat(versions.innerText()).contains(first, second);
      assertThat(versions.locator(".version").count()).isEqualTo(2);
      desk.looks();
      desk.presses(desk.button("Make one of both"));
      desk.looks();
      desk.presses(desk.button("Keep this version"));
      saved(desk);
      desk.page().reload();
      assertThat(words(desk)).contains(first, second);

      types(phone, "Still on the bus.");
      phone.at(".two-versions").waitFor();
      phone.looks();
      phone.presses(phone.button("Keep the other"));
      assertThat(words(phone)).contains(first, second).doesNotContain("Still on the bus.");
    }
  }

  @Test
  void wordsOfATabThatWasClosedWithoutAConnectionComeBackAndAreSaved() {
    BrowserContext window = phone();
    try (Reader student = at(window)) {
      String words = "Typed in the tunnel, and the battery died.";
      window.setOffline(true);
      types(student, words);
      student.sees("You are offline. Go on writing.");
      student.page().close();
      window.setOffline(false);

      try (Reader again = new Reader(window)) {
        again.page().navigate(WEEK);
        comesToHold(again, words);
        saved(again);
        again.page().reload();
        comesToHold(again, words);
        again.looks().hadNoTrouble();
      }
    }
  }

  @Test
  void wordsTypedAfterTheSignInEndedAreSavedAtTheNext() {
    BrowserContext window = desk();
    try (Reader student = at(window)) {
      String words = "Typed after fourteen days without a visit.";
      window.clearCookies();
      types(student, words);
      student.sees("You are signed out. Your words are kept on this device.");
      student.presses(student.link("Sign in and save them"));
      student.page().waitForURL(Pattern.compile(".*/signin.*"));
      student.looks();
      student.writes(student.field("E-mail address"), STUDENT);
      student.writes(student.field("Password"), FieldbookUnderTest.DEMO_PASSWORD);
      student.page().keyboard().press("Enter");
      student.page().waitForURL(Pattern.compile(".*/study/week.*"));
      comesToHold(student, words);
      saved(student);
      student.hadNoTrouble();
    }
  }

  private BrowserContext phone() {
    return BROWSING.person(fieldbook.url(), 390, 844);
  }

  private BrowserContext desk() {
    return BROWSING.person(fieldbook.url(), 1280, 900);
  }

  /** Somebody who has signed in and come to the week. */
  private static Reader at(BrowserContext window) {
    Reader student = new Reader(window);
    student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
    student.page().navigate(WEEK);
    return student;
  }

  private static void types(Reader student, String words) {
    student.writes(student.at(RESPONSE + "textarea"), words);
  }

  private static void saved(Reader student) {
    student.at(RESPONSE + "[data-said]:text-matches('^Saved ')").waitFor();
  }

  /** Waits until the response holds exactly these words. */
  private static void comesToHold(Reader student, String words) {
    PlaywrightAssertions.assertThat(student.at(RESPONSE + "textarea")).hasValue(words);
  }

  private static String words(Reader student) {
    return student.at(RESPONSE + "textarea").inputValue();
  }
}
