package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is typed stays: a tutor marks one script in two windows, and neither overwrites the other; a
 * slip in a mark costs nothing; a student's words for the forum are there after the page is gone.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class TwoWindowsST extends Story {

  private static final String STUDENT = "student13@fieldbook.example";
  private static final String FELLOW = "student14@fieldbook.example";
  private static final String TRAVELLER = "student15@fieldbook.example";
  private static final String STRANGER = "student30@fieldbook.example";
  private static final String TUTOR = "tutor@fieldbook.example";
  private static final String WORDS =
      "You say what you saw.\n\n  <b>Next</b>: what you expected & why.";

  @Test
  @Tag("R-000-068")
  @Tag("R-001-054")
  void aTutorMarksInTwoWindowsAndNothingIsOverwritten() throws IOException {
    Papers papers = new Papers(folder);
    try (Reader student = window();
        Reader one = window();
        Reader two = window()) {
      submits(student, STUDENT, papers.rtf("My change.rtf", "What changed."));
      opensTheScript(one, student.at(".who .name").innerText());
      two.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      two.opens(one.page().url());
      bothType(one, two);
      slips(one);
      seesEveryVersion(one);
      student.opens("/tma/feedback?a=TMA02");
      assertThat(student.page().content()).doesNotContain("what you expected");
      returns(one, papers.rtf("Annotated.rtf", "Look here."));
      student.opens("/tma/feedback?a=TMA02");
      student.sees("Your mark is").sees("what you expected & why.").sees("Annotated.rtf");
    }
  }

  @Test
  void anAnswerThatIsLostOnTheWayIsNotTakenForAnotherWindow() throws IOException {
    Papers papers = new Papers(folder);
    try (Reader student = window();
        Reader tutor = window()) {
      submits(student, TRAVELLER, papers.rtf("On the train.rtf", "What changed."));
      opensTheScript(tutor, student.at(".who .name").innerText());
      tutor.losesOneAnswer("**/api/marking/scripts/*/sheet");
      tutor.writes(tutor.at(".feedback"), "Before the tunnel.");
      tutor.at("#saved:has-text('Not saved')").waitFor();
      tutor.writes(tutor.at(".feedback"), "Before the tunnel, and behind it.");
      tutor.at("#saved:has-text('Saved')").waitFor();
      assertThat(tutor.page().locator("#conflict").isVisible()).isFalse();
      tutor.page().reload();
      assertThat(tutor.at(".feedback").inputValue()).isEqualTo("Before the tunnel, and behind it.");

      student.opens("/forum/list");
      student.follows(student.link("Open a thread in .*[Gg]roup"));
      student.losesOneAnswer("**/api/forum/drafts");
      student.writes(student.field("Title"), "Trains");
      student.sees("You are offline");
      student.writes(student.field("Your first post"), "Written behind the tunnel.");
      student.sees("Draft saved");
      assertThat(student.page().content()).doesNotContain("in another window");
    }
  }

  private static void opensTheScript(Reader tutor, String student) {
    tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
    tutor.opens("/marking/queue?a=TMA02");
    tutor.follows(tutor.at("tr:has-text('" + student + "') a[href^='/marking/script']"));
  }

  private static void submits(Reader student, String email, Path file) {
    student.signsIn(email, FieldbookUnderTest.DEMO_PASSWORD);
    student.opens("/tma/assignment?a=TMA02");
    student.page().locator("#file").setInputFiles(file);
    student.at("#waiting").waitFor();
    student.looks();
    student.ticks(student.at("#own-work"));
    student.ticks(student.at("#ai-none"));
    student.presses(student.button("Submit TMA 02"));
    student.page().waitForURL(Pattern.compile(".*/tma/receipt.*"));
  }

  /** The second to save sees both versions, chooses, and what it did not choose is kept too. */
  private static void bothType(Reader one, Reader two) {
    one.writes(one.at(".mark"), "7");
    one.writes(one.at(".feedback"), "From the first window.");
    one.at("#saved:has-text('Saved')").waitFor();
    two.writes(two.at(".mark"), "9");
    two.writes(two.at(".feedback"), WORDS);
    two.sees("Saved in another window since");
    two.looks();
    assertThat(two.at(".feedback").inputValue()).isEqualTo(WORDS);
    two.page().locator("#conflict-rows input[name^='choose-mark'][value=theirs]").first().check();
    two.presses(two.at("#conflict-save"));
    two.at("#saved:has-text('Saved')").waitFor();
    one.page().reload();
    assertThat(one.at(".mark").inputValue()).isEqualTo("7");
    assertThat(one.at(".feedback").inputValue()).isEqualTo(WORDS);
  }

  /** A mark that is none is said and not taken; the one before it stays until it is taken out. */
  private static void slips(Reader tutor) {
    for (String slip : List.of("99", "4.5", "-3")) {
      tutor.writes(tutor.at(".mark"), slip);
      tutor.sees("The mark is 7 until then.");
      assertThat(tutor.at("#total").innerText()).isEqualTo("7");
    }
    tutor.looks();
    tutor.presses(tutor.at("#return"));
    tutor.sees("It cannot be returned yet");
    tutor.page().reload();
    assertThat(tutor.at(".mark").inputValue()).isEqualTo("7");
    tutor.writes(tutor.at(".mark"), "");
    tutor.page().keyboard().press("Delete");
    tutor.at("#saved:has-text('Saved')").waitFor();
    assertThat(tutor.at("#total").innerText()).isEqualTo("0");
    tutor.presses(tutor.at("#return"));
    tutor.sees("It cannot be returned yet");
  }

  private static void seesEveryVersion(Reader tutor) {
    String desk = tutor.page().url();
    tutor.follows("^Versions").sees("Set aside for another");
    tutor.follows(tutor.at("tr:has-text('Set aside') a")).sees("As it was");
    tutor.opens(desk);
  }

  private static void returns(Reader tutor, Path annotated) {
    for (var mark : tutor.page().locator("input.mark").all()) {
      tutor.writes(mark, "6");
    }
    tutor.page().locator("#annotated").setInputFiles(annotated);
    tutor.at(".filecard:has-text('Annotated.rtf')").waitFor();
    tutor.looks();
    tutor.presses(tutor.at("#return"));
    tutor.at("#return-now").waitFor();
    tutor.presses(tutor.at("#return-now"));
    tutor.sees("It does not change any more");
  }

  @Test
  @Tag("R-000-015")
  void wordsForTheForumOutliveThePageAndReachTheGroupAlone() {
    try (Reader student = window();
        Reader fellow = window();
        Reader stranger = window()) {
      student.signsIn(FELLOW, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/forum/list");
      student.follows(student.link("Open a thread in .*[Gg]roup"));
      student.writes(student.field("Title"), "Who writes the handover?");
      student.writes(student.field("Your first post"), "Ours is written by whoever is free.");
      student.sees("Draft saved");
      student.page().reload();
      assertThat(student.field("Title").inputValue()).isEqualTo("Who writes the handover?");
      assertThat(student.field("Your first post").inputValue()).startsWith("Ours is written");
      student.presses(student.button("Open the thread"));
      student.page().waitForURL(Pattern.compile(".*/forum/thread.*"));
      fellow.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      fellow.opens("/forum/list");
      String line = "li:has-text('Who writes the handover?')";
      assertThat(fellow.at(line).innerText()).contains("1 new");
      fellow.follows("Who writes the handover").sees("Ours is written by whoever is free.");
      fellow.opens("/forum/list");
      assertThat(fellow.at(line).innerText()).doesNotContain("1 new");
      stranger.signsIn(STRANGER, FieldbookUnderTest.DEMO_PASSWORD);
      stranger.opens(student.page().url());
      stranger.sees("This page is not here");
      assertThat(stranger.page().content()).doesNotContain("Ours is written by whoever is free.");
    }
  }
}
