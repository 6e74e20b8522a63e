package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student has an entry checked for names and settles what is found; somebody who is told about
 * reports it from a phone, and the office reads it; a student looks for competences, compares
 * roles, and begins a specification and from it a plan. All pages by keyboard, checked by axe.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class NamesStoryST extends Story {

  private static final String PASSWORD = FieldbookUnderTest.DEMO_PASSWORD;

  @Test
  @Tag("R-000-039")
  void namesAreFoundWhereTheyStandAndChangedOrKept() {
    try (Reader student = window()) {
      student.signsIn("student41@fieldbook.example", PASSWORD);
      String slot = "own-" + UUID.randomUUID();
      student.opens("/toolkit/entry?e=" + slot + "&tool=reflective-journal");
      student.writes(
          student.at("textarea[name='fields/description']"),
          "Mrs Patel waited by the lift. It was Grace who went to her, as Gibbs (1988) would say.");
      student.at("[data-said]:has-text('Saved')").waitFor();
      student.opens("/toolkit/entry?e=" + slot);
      student.follows("Check for names").sees("2 places to look at.");

      student.presses(student.button("Change it ?: Mrs Patel"));
      student.sees("Changed.").looks();
      student.writes(student.field("Or keep it, because"), "Grace is me");
      student.presses(student.button("Keep it ?: Grace"));
      student.sees("Nothing is left to look at.").looks();

      student.sees("Your reason: Grace is me");
      student.opens("/toolkit/entry?e=" + slot + "&again=1").sees("Mrs P waited by the lift.");
      student.hadNoTrouble();
    }
  }

  @Test
  void aFullNameInAFieldForAPersonIsWarnedOfGently() {
    try (Reader student = window()) {
      student.signsIn("student42@fieldbook.example", PASSWORD);
      student.opens("/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=pdp");
      Locator person = student.at("[data-person]");
      student.writes(person, "Sarah Jones");
      student.sees("This looks like a full name. Initials or a role are enough.").looks();
      student.writes(person, "SJ, my mentor");
      assertThat(student.page().locator(".person-warning").count()).isZero();
      student.hadNoTrouble();
    }
  }

  @Test
  void whoIsToldAboutReportsItFromAPhoneAndTheOfficeDecides() {
    String place = "A page about my mother " + UUID.randomUUID();
    try (Reader stranger = phone();
        Reader office = window()) {
      stranger.opens("/report-data");
      stranger.writes(stranger.field("Where did you see it?"), place);
      stranger.writes(stranger.field("What should not be there?"), "Her name and her street.");
      stranger.presses(stranger.button("Send the report"));
      stranger.page().waitForURL(Pattern.compile(".*sent=.*"));
      stranger.sees("The course office has your report").looks();

      office.signsIn("office@fieldbook.example", PASSWORD);
      String row = "tr:has-text('" + place + "') a";
      office.opens("/office/reports").follows(office.at(row)).sees("Her name and her street.");
      office.writes(office.at("textarea"), "The page was taken down by its owner.");
      office.presses(office.button("Keep everything as it is"));
      office.sees("The case is closed.").looks();
      stranger.hadNoTrouble();
      office.hadNoTrouble();
    }
  }

  @Test
  @Tag("R-003-148")
  @Tag("R-003-164")
  @Tag("R-003-221")
  void competencesAreFoundComparedAndTurnedIntoASpecification() {
    try (Reader student = window();
        Reader phone = phone()) {
      student.signsIn("student43@fieldbook.example", PASSWORD);
      student.opens("/toolkit/competences").sees("All 61 competences.");
      student.writes(student.field("Words"), "collaborative working");
      student.presses(student.button("Search"));
      student.page().waitForURL(Pattern.compile(".*q=collaborative.*"));
      student.looks().sees("2 of 61 competences.");
      student.follows("Joint and integrated working").sees("NHS Leadership Qualities Framework");

      student.opens("/toolkit/profile?role=role-registered&people=3&beside=role-strategic");
      student.sees("16 competences").sees("Two roles side by side");
      assertThat(student.page().locator("section[aria-labelledby='roles'] li a[href]").count())
          .isGreaterThan(7);
      student.presses(student.button("Start a person-management specification"));
      student.page().waitForURL(Pattern.compile(".*/toolkit/entry.*"));
      assertThat(student.at("[name='fields/size'][value='size-micro']").isChecked()).isTrue();
      student.opens("/study/home").sees("No complete person-management specification yet.");

      phone.signsIn("student44@fieldbook.example", PASSWORD);
      phone.opens("/toolkit/competences");
      phone.opens("/toolkit/competence?c=gen-change");
      phone.opens("/toolkit/profile?role=role-middle");
      phone.page().waitForLoadState(LoadState.NETWORKIDLE);
      student.hadNoTrouble();
      phone.hadNoTrouble();
    }
  }
}
