package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The office has a script marked twice; two markers agree, and its student sees that alone. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class SecondMarkingST extends Story {

  private static final String STUDENT = "student6@fieldbook.example";

  @Test
  void twoMarkersWorkBlindAndAgree() throws IOException {
    try (Reader student = window();
        Reader first = window();
        Reader office = window();
        Reader second = window()) {
      submits(student);
      String name = student.at(".who .name").innerText();
      first.signsIn("tutor@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      first.opens("/marking/queue?a=TMA02");
      first.follows(first.at("tr:has-text('" + name + "') a[href^='/marking/script']"));
      String script = first.at("#desk").getAttribute("data-id");
      String presentation = first.at("#next").getAttribute("href").replaceAll(".*[?&]p=", "");
      names(office, script, presentation);
      marks(first, "7");
      first.writes(first.at("#summary"), "Of the first marker alone.");
      first.at("#saved:text-matches('^Saved ')").waitFor();
      first.presses(first.at("#return"));
      first.presses(first.at("#return-now"));
      first.sees("Finished");
      gives(office, script, presentation);

      second.signsIn("tutor2@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      second.opens("/marking/seconds");
      second.follows(second.at("tr:has-text('script " + script + "') a"));
      assertThat(second.page().content()).doesNotContain("Of the first marker alone");
      comments(second);
      marks(second, "9");
      second.presses(second.button("Finish"));
      second.sees("When the other marker has finished");

      agree(first, second, script);
      student.opens("/tma/feedback?a=TMA02");
      student.sees("Agreed by both.");
      assertThat(student.page().content())
          .doesNotContain("Of the first marker alone")
          .doesNotContain("Of the second marker");
      for (Reader one : new Reader[] {student, first, office, second}) {
        one.hadNoTrouble();
      }
    }
  }

  private void submits(Reader student) throws IOException {
    Path file = Files.writeString(folder.resolve("Twice.pdf"), Bodies.pdf("To be marked by two"));
    student.submits(STUDENT, file);
  }

  private static void names(Reader office, String script, String presentation) {
    office.signsIn("office@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    office.opens("/office/second?p=" + presentation);
    office.writes(office.at("#scripts"), script);
    office.writes(office.at("#why"), "To be sure.");
    office.presses(office.button("Name them"));
    office.sees("Named now: 1.");
  }

  private static void gives(Reader office, String script, String presentation) {
    office.opens("/office/second?p=" + presentation + "&x=1");
    Locator row = office.at("tr:has(a[href='/office/mark-history?id=" + script + "'])");
    office.reaches(row.locator("select"));
    row.locator("select").selectOption("Ifeoma Blake");
    office.presses(row.locator("button"));
    office.sees("Given. The marker has been written to.");
  }

  private static void comments(Reader second) {
    second.presses(second.at("#read-here"));
    second.at("#page-1 canvas").waitFor();
    second.presses(second.at("#pdf-note"));
    second.at("#note-h:has-text('page 1')").waitFor();
    second.page().keyboard().type("Of the second marker");
    second.at("#note-saved:has-text('Saved')").waitFor();
    second.looks();
    second.page().keyboard().press("Control+Enter");
  }

  private static void marks(Reader marker, String mark) {
    for (Locator field : marker.page().locator("input.mark").all()) {
      marker.writes(field, mark);
    }
    marker.at("#saved:text-matches('^Saved ')").waitFor();
  }

  private static void agree(Reader first, Reader second, String script) {
    String compare = "tr:has-text('script " + script + "') a";
    first.opens("/marking/seconds");
    first.follows(first.at(compare));
    first.sees("Of the second marker");
    first.writes(first.at("#prop-summary"), "Agreed by both.");
    first.writes(first.at("#prop-why"), "Between us.");
    first.presses(first.button("Propose it"));
    first.sees("It waits for the other marker");
    second.opens("/marking/seconds");
    second.follows(second.at(compare));
    second.writes(second.at("#agree-why"), "So do I find.");
    second.presses(second.button("Agree to"));
    second.sees("Agreed. That is the mark");
  }
}
