package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A tutor fills in marks with a spreadsheet and sees what each line would do before anything
 * changes; the office runs a job and sees what came of it.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class GradebookStoryST extends Story {

  @Test
  void marksOfATableAreLookedAtThenTakenOnce() throws IOException {
    try (Reader tutor = window()) {
      tutor.signsIn("tutor@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      tutor.opens("/marking/gradebook?show=missing&sort=TMA01");
      assertThat(tutor.at(".gradebook tbody tr").count())
          .isEqualTo(tutor.at(".gradebook tbody tr:has-text('Not in')").count());
      tutor.looks();
      tutor.opens("/marking/gradebook");
      tutor.looks();
      Locator open = tutor.at(".gradebook a:has-text('To mark')");
      String script = open.getAttribute("href").replaceFirst(".*id=", "");
      tutor.opens("/marking/marks?a=TMA01");
      tutor.looks();
      Path table = folder.resolve("marks.csv");
      tutor.page().waitForDownload(() -> tutor.presses(tutor.link("As CSV"))).saveAs(table);
      Files.write(table, filledIn(Files.readAllLines(table), script));

      brings(tutor, table);
      tutor.sees("What each line would do").sees("Changed").sees("You mark no such script");
      tutor.looks();
      tutor.presses(tutor.button("Take the marks"));
      tutor.sees("The marks of 1 script were taken");

      tutor.opens("/marking/marks?a=TMA01");
      brings(tutor, table);
      tutor.sees("There is nothing to take");
      tutor.opens("/marking/history?id=" + script);
      tutor.sees("Brought in with a table of marks");
      tutor.looks();
    }
  }

  /**
   * The first criterion of the script gets another mark than it has; a stranger's line is added.
   */
  private static List<String> filledIn(List<String> lines, String script) {
    List<String> filled = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      if (cells.get(0).equals(script)) {
        cells.set(4, cells.get(4).equals("3") ? "4" : "3");
      }
      filled.add(String.join(",", cells));
    }
    filled.add("999999999,0,X,Somebody else");
    return filled;
  }

  private static void brings(Reader tutor, Path table) {
    tutor.at("#file").setInputFiles(table);
    tutor.presses(tutor.button("Look what it would do"));
  }

  @Test
  void theOfficeSeesWhatAJobWouldDoAndWhatCameOfIt() {
    try (Reader office = phone()) {
      office.signsIn("office@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      office.opens("/office/jobs");
      office.looks();
      office.opens("/office/job-start?kind=close-cut-off&about=LMC310-2026J%20TMA05");
      office.sees("The cut-off of TMA05 is not over yet");
      office.opens("/office/job-start?kind=verify-ledger");
      office.sees("Nothing has been done yet");
      office.presses(office.button("Start it"));
      office.sees("rows, each whole and in its place");
      office.looks();
      assertThat(office.page().locator("button").allInnerTexts()).doesNotContain("Stop it");
      office.opens("/office/gradebook?p=LMC310-2026J&q=Adair");
      office.sees("Josie Adair");
      office.looks();
    }
  }
}
