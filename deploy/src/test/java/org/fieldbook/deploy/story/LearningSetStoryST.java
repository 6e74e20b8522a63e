package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Three students form a set, meet, and take home what they may; one of them shows it behind a
 * private link, and revokes it. All at the keyboard.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class LearningSetStoryST extends Story {

  private static final String NAME = "Questions of the story";
  private static final String QUESTION = "What have you not tried yet?";

  @Test
  @Tag("R-003-128")
  void whatIsSaidInASetIsTakenHomeWithConsent() {
    try (Reader presenter = window();
        Reader asker = phone();
        Reader third = window()) {
      signIn(presenter, 12);
      signIn(asker, 13);
      signIn(third, 14);
      presenter.opens("/toolkit/sets");
      presenter.writes(presenter.field("Name of the set"), NAME);
      presenter.presses(presenter.button("Start it"));
      presenter.page().waitForURL("**/toolkit/set?id=*");
      String set = presenter.page().url();
      join(asker);
      join(third);
      presenter.opens(set);
      presenter.presses(presenter.at("summary:has-text('Plan a meeting')"));
      presenter.at("#day").fill(today(presenter));
      presenter.at("#part-0").selectOption("presenter");
      presenter.presses(presenter.button("Plan it"));
      presenter.page().waitForURL("**/toolkit/meeting?id=*");
      String meeting = presenter.page().url();
      presenter.looks();

      asker.opens(meeting);
      asker.writes(asker.at("#question"), QUESTION);
      asker.presses(asker.button("Add it"));
      asker.sees("Stays in the set");
      asker.presses(asker.button("Let the others take it into their toolkits"));
      asker.sees("Others may take it");
      asker.looks();
      presenter.opens(meeting);
      presenter.writes(presenter.at("#issue"), "The rota that nobody owns");
      presenter
          .page()
          .waitForResponse(
              answer -> answer.url().endsWith("/words"),
              () -> presenter.presses(presenter.button("Save what I wrote")));
      third.opens(meeting);
      third.sees("The rota that nobody owns");
      third.presses(third.at("summary:has-text('Close this meeting')"));
      third.presses(third.button("Close it for everybody"));
      third.presses(third.button("Take it into my toolkit"));
      third.page().waitForURL("**/toolkit/entry?*");
      third.sees(QUESTION);
      assertThat(third.at("main").textContent()).doesNotContain("The rota that nobody owns");
      show(third);

      asker.opens(meeting);
      asker.presses(asker.at("summary:has-text('Withdraw your consent')"));
      asker.presses(asker.button("Withdraw it"));
      asker.sees("Stays in the set");
      third.page().reload();
      assertThat(third.at("main").textContent()).doesNotContain(QUESTION);
      presenter.hadNoTrouble();
      asker.hadNoTrouble();
    }
  }

  @Test
  void withoutScriptsOtherRulesStandBesideOnesOwnAndNothingTypedIsLost() {
    try (Reader here = window();
        Reader there = phone()) {
      for (Reader reader : java.util.List.of(here, there)) {
        signIn(reader, 20);
        reader.page().route("**/*.js*", route -> route.abort());
      }
      here.opens("/toolkit/sets");
      here.writes(here.field("Name of the set"), "Two windows of the story");
      here.presses(here.button("Start it"));
      here.page().waitForURL("**/toolkit/set?id=*");
      there.opens(here.page().url());
      here.writes(here.at("#rules-words"), "Equal time for all.");
      here.presses(here.button("Save the rules"));
      here.sees("Saved.").looks();

      there.writes(there.at("#rules-words"), "No advice, ever.");
      there.presses(there.button("Save the rules"));
      there.sees("Something else was saved here since you opened this page.").looks();
      there.follows("Go to the form");
      assertThat(there.at("#rules-words").inputValue()).isEqualTo("No advice, ever.");
      assertThat(there.at("#form-rules .written").textContent()).isEqualTo("Equal time for all.");
      there.writes(there.at("#rules-words"), "Equal time for all. No advice, ever.");
      there.presses(there.button("Save the rules"));
      there.sees("Saved.");

      here.opens(there.page().url().replaceFirst("&done=.*", ""));
      assertThat(here.at("#rules-words").inputValue())
          .isEqualTo("Equal time for all. No advice, ever.");
    }
  }

  private void show(Reader student) {
    student.opens("/toolkit/showcase");
    student
        .at("#slot")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
    student.ticks(student.at("[name=anonymised][value=nobody]"));
    student.presses(student.button("Put it in"));
    student.page().waitForURL("**#pieces");
    student.looks();
    student.presses(student.button("Make the link"));
    student.at("#made-link").waitFor();
    String link = student.at("#made-link").inputValue();
    try (Reader stranger = phone()) {
      stranger.opens(link);
      stranger.sees(QUESTION);
      student.opens("/toolkit/showcase");
      student.sees("Looked at once");
      student.presses(student.button("Revoke the link now"));
      student.sees("There is no link");
      assertThat(stranger.page().navigate(link).status()).isEqualTo(404);
    }
  }

  private static void signIn(Reader reader, int number) {
    reader.signsIn("student" + number + "@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
  }

  private static void join(Reader student) {
    student.opens("/toolkit/sets");
    student.presses(student.button("Join " + NAME));
    student.page().waitForURL("**/toolkit/set?id=*");
    student.looks();
  }

  /** The day of the browser, which is the server's. */
  private static String today(Reader reader) {
    return LocalDate.parse((String) reader.page().evaluate("new Date().toISOString().slice(0, 10)"))
        .toString();
  }
}
