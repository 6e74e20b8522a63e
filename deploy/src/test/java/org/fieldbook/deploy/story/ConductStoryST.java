package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A tutor doubts a script; the office asks its student, who answers on a phone; the mark is
 * reduced, and goes back to what it was when somebody else of the office upholds the appeal.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class ConductStoryST extends Story {

  private static final String STUDENT = "student7@fieldbook.example";
  private static final String COLLEAGUE = "office2@fieldbook.example";
  private static final String PASSWORD = "cart moss lantern quay";
  private static final String DOUBT = "Page 2 is in a voice that page 1 does not have.";
  private static final String ANSWER =
      "I wrote page 2 in the first week, before the advice on voice.";
  private static final String APPEAL = "My notes of that week are dated. Please read them.";

  @Test
  void aCaseIsAnsweredDecidedAndAppealedAgainst() throws IOException {
    try (Reader student = phone();
        Reader tutor = window();
        Reader office = window();
        Reader colleague = window()) {
      submits(student);
      String presentation = reports(tutor, student.at(".who .name").innerText());
      String marked = marks(tutor);
      opens(office, presentation);
      answers(student);
      office.page().reload();
      decides(office);
      assertThat(markOf(student)).isEqualTo("40");
      appeals(student);
      joins(colleague, office);
      upholds(office, colleague, presentation);
      assertThat(markOf(student)).isEqualTo(marked).isNotEqualTo("40");
      student.opens("/tma/list").follows("Academic conduct").sees("Your appeal is upheld.");
      for (Reader one : new Reader[] {student, tutor, office, colleague}) {
        one.hadNoTrouble();
      }
    }
  }

  private void submits(Reader student) throws IOException {
    Path file = Files.writeString(folder.resolve("Page 2.pdf"), Bodies.pdf("In another voice"));
    student.submits(STUDENT, file);
  }

  /** Gives the presentation. */
  private static String reports(Reader tutor, String name) {
    tutor.signsIn("tutor@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    tutor.opens("/marking/queue?a=TMA02");
    tutor.follows(tutor.at("tr:has-text('" + name + "') a[href^='/marking/script']"));
    String presentation = tutor.at("#next").getAttribute("href").replaceAll(".*[?&]p=", "");
    tutor.follows("Report a concern");
    tutor.presses(tutor.button("Report it"));
    tutor.at("#form-report [role=alert]").waitFor();
    tutor.looks();
    tutor.writes(tutor.at("#words"), DOUBT);
    tutor.presses(tutor.button("Report it"));
    tutor.sees(DOUBT);
    tutor.looks();
    return presentation;
  }

  /** The tutor goes on marking; what is finished is held. Gives the mark. */
  private static String marks(Reader tutor) {
    tutor.follows(tutor.at(".crumb a"));
    for (Locator mark : tutor.page().locator("input.mark").all()) {
      tutor.writes(mark, "8");
    }
    tutor.writes(tutor.at("#summary"), "Say whose voice this is.");
    tutor.at("#saved:text-matches('^Saved ')").waitFor();
    tutor.presses(tutor.at("#return"));
    tutor.at("#return-now").waitFor();
    tutor.presses(tutor.at("#return-now"));
    tutor.at("#held").waitFor();
    tutor.looks();
    return tutor.at("#total").innerText();
  }

  private static void opens(Reader office, String presentation) {
    office.signsIn("office@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    office.opens("/office/presentation?p=" + presentation).follows("Cases and appeals");
    office.follows(office.at("tr:has-text('Reported') a[href^='/office/case?']"));
    office.sees(DOUBT);
    office.presses(office.button("Open the case"));
    office.at("#form-open [role=alert]").waitFor();
    office.looks();
    office.writes(office.at("#allegation"), "Did you write page 2 by yourself?");
    office.presses(office.button("Open the case"));
    office.sees("Not received");
    office.looks();
  }

  private static void answers(Reader student) {
    student.opens("/tma/list").follows("your answer is asked for");
    student.sees("Did you write page 2 by yourself?");
    assertThat(student.page().content()).doesNotContain(DOUBT);
    student.writes(student.at("#words"), ANSWER);
    student.at("[data-saved=words]:has-text('Saved')").waitFor();
    student.page().reload();
    assertThat(student.at("#words").inputValue()).isEqualTo(ANSWER);
    student.presses(student.button("Send the answer"));
    student.sees("Your answer was received");
    student.looks();
    student.opens("/tma/list");
    assertThat(student.page().content()).doesNotContain("Say whose voice this is.");
  }

  private static void decides(Reader office) {
    office.sees(ANSWER);
    chooses(office, "reduced");
    office.writes(office.at("#reasons-decide"), "Page 2 is not in your voice.");
    office.presses(office.button("Decide"));
    office.at("#form-decide [role=alert]").waitFor();
    office.looks();
    assertThat(office.at("#reasons-decide").inputValue()).isEqualTo("Page 2 is not in your voice.");
    office.writes(office.at("#most-decide"), "40");
    office.presses(office.button("Decide"));
    office.sees("An appeal can come until");
    office.looks();
  }

  /** The radio buttons are one stop of the keyboard: arrows go from one to the next. */
  private static void chooses(Reader office, String outcome) {
    Locator wanted = office.at("input[name=outcome][value=" + outcome + "]");
    office.ticks(office.at("input[name=outcome]"));
    for (int i = 0; i < 20 && !wanted.isChecked(); i++) {
      office.page().keyboard().press("ArrowDown");
    }
    assertThat(wanted.isChecked()).isTrue();
  }

  private static String markOf(Reader student) {
    student.opens("/tma/feedback?a=TMA02");
    return student.at("#res").innerText().replaceAll("\\D*(\\d+) of.*", "$1");
  }

  private static void appeals(Reader student) {
    student.opens("/tma/list").follows("Academic conduct");
    student.sees("The mark is reduced");
    student.writes(student.at("#appeal-words"), APPEAL);
    student.at("[data-saved=appeal-words]:has-text('Saved')").waitFor();
    student.presses(student.button("Send the appeal"));
    student.sees("Your appeal has been received.");
    student.looks();
  }

  /** The office opens an account for a colleague, who chooses a password. */
  private static void joins(Reader colleague, Reader office) {
    office.opens("/office/account");
    office.writes(office.field("Given name"), "Ottoline");
    office.writes(office.field("Family name"), "Marsh");
    office.writes(office.field("Identifier"), "C0000777");
    office.writes(office.field("E-mail address"), COLLEAGUE);
    office.reaches(office.field("Role"));
    office.field("Role").selectOption("office");
    office.presses(office.button("Open the account"));
    String once = office.at(".one-time").innerText();
    colleague.opens("/signin");
    colleague.writes(colleague.field("E-mail address"), COLLEAGUE);
    colleague.writes(colleague.field("Password"), once);
    colleague.page().keyboard().press("Enter");
    colleague.writes(colleague.field("New password"), PASSWORD);
    colleague.page().keyboard().press("Enter");
    colleague.at("#password-done").waitFor();
    colleague.follows("Go to your own page");
  }

  private static void upholds(Reader office, Reader colleague, String presentation) {
    String cases = "/office/cases?p=" + presentation;
    String sent = "tr:has-text('To decide') a[href^='/office/appeal']";
    office.opens(cases).follows(office.at(sent)).sees("Somebody else has to decide this");
    assertThat(office.page().locator("#form-uphold").count()).isZero();

    colleague.opens(cases).follows(colleague.at(sent)).sees(APPEAL);
    colleague.follows("The case with its evidence").sees(ANSWER);
    colleague.opens(cases).follows(colleague.at(sent));
    chooses(colleague, "no-case");
    colleague.writes(colleague.at("#reasons-uphold"), "The notes are of that week.");
    colleague.presses(colleague.button("Uphold the appeal"));
    colleague.at("#form-uphold").waitFor(gone());
    colleague.sees("The notes are of that week.");
    colleague.looks();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
