package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * From the week’s activity to the printed toolkit, on a phone: a student fills the tool that week 4
 * asks for, finds it in the toolkit, links and tags it, fills it anew in a later week, looks at
 * then and now side by side, takes it home, and prints it.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class ToolkitStoryST extends Story {

  private static final String STUDENT = "student37@fieldbook.example";
  private static final String ACTIVITY = "form[data-entry='W04-A3'] ";
  private static final String THEN = "What I would hand over in week 4";
  private static final String NOW = "What I would hand over now";

  /** Colours that a picture with points, words and lines has at the least. */
  private static final int SOME_INK = 2_000;

  @Test
  void theToolOfTheWeekComesBackInALaterWeekAndGoesHomeOnPaper() throws IOException {
    try (Reader student = phone()) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      fillsTheToolOfTheWeek(student);
      findsItInTheToolkit(student);
      saysWhatItIs(student);
      fillsItAnewInALaterWeek(student);
      linksTheTwo(student);
      comparesThenAndNow(student);
      takesItAway(student);
      prints(student);
      student.hadNoTrouble();
    }
  }

  private static void fillsTheToolOfTheWeek(Reader student) {
    student.opens("/study/week?w=W04");
    row(student, ACTIVITY, "Write the handover", "HCA, nights", "1", "4");
    student.at(ACTIVITY + "[data-said]:has-text('Saved')").waitFor();
  }

  private static void row(
      Reader student, String form, String task, String person, String skill, String will) {
    student.at(form + "[name='fields/scope']").fill("The night shift");
    student.at(form + "[name='fields/tasks/0/task']").fill(task);
    student.at(form + "[name='fields/tasks/0/person']").fill(person);
    student.at(form + "[name='fields/tasks/0/skill']").selectOption(skill);
    student.at(form + "[name='fields/tasks/0/will']").selectOption(will);
  }

  private static void findsItInTheToolkit(Reader student) {
    student.opens("/toolkit/list");
    student.follows(student.at("a[href*='e=W04-A3']")).sees("From Week 4, activity W04-A3");
    assertThat(student.at("figure.picture svg").innerHTML()).contains("Direct", "Delegate");
    assertThat(student.at("figure.picture .picture-says, figure.picture figcaption").innerText())
        .contains("Direct: “Write the handover, HCA, nights”");
  }

  private static void saysWhatItIs(Reader student) {
    student.at("#env-title").fill(THEN);
    student.at("#env-date").fill(LocalDate.now().minusWeeks(4).toString());
    student.at("#env-tags").fill("nights, delegation");
    student.at("[data-envelope-said]:has-text('Saved')").waitFor();
    student.page().reload();
    assertThat(student.at("#entry-title").innerText()).isEqualTo(THEN);
    assertThat(student.at("#env-tags").inputValue()).isEqualTo("nights, delegation");
  }

  private static void fillsItAnewInALaterWeek(Reader student) {
    student.opens("/toolkit/new?tool=delegation-matrix");
    student.follows("Begin a further entry");
    row(student, "form[data-entry] ", "Write the handover", "HCA, nights", "3", "4");
    student.at("form[data-entry] [data-said]:has-text('Saved')").waitFor();
    student.looks();
    student.follows("Read it");
    student.at("#env-title").fill(NOW);
    student.at("[data-envelope-said]:has-text('Saved')").waitFor();
  }

  private static void linksTheTwo(Reader student) {
    String entry = student.page().url();
    student.follows("Link another entry");
    student.page().locator("#link-to").selectOption("W04-A3");
    student.at("#link-why").fill("what I thought then");
    student.presses(student.button("Link the two"));
    student.page().waitForURL(address -> address.contains("/toolkit/entry"));
    student.opens(entry).sees("what I thought then");
  }

  private static void comparesThenAndNow(Reader student) {
    student.follows("Compare with another");
    assertThat(student.at("#side-a").innerText()).contains(THEN);
    assertThat(student.at("#side-b").innerText()).contains(NOW);
    assertThat(student.at("section:has(#said) .picture-says").innerText())
        .contains("changed", "Tasks and people");
    assertThat(student.page().locator(".kit-sides figure.picture").count()).isEqualTo(2);
  }

  private void takesItAway(Reader student) throws IOException {
    student.opens("/toolkit/entry?e=W04-A3");
    Locator away = student.link("Take this entry away");
    Download download = student.page().waitForDownload(away::click);
    Path file = folder.resolve("entry.html");
    download.saveAs(file);
    assertThat(Files.readString(file)).contains("Write the handover", THEN, "<svg");
  }

  /** On paper stand the words and the picture, and nothing that only works on a screen. */
  private static void prints(Reader student) throws IOException {
    byte[] paper = student.page().pdf(new Page.PdfOptions().setFormat("A4"));
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(THEN, "Write the handover", "HCA, nights", "Willingness", "Delegate")
          .doesNotContain(
              "Forum", "Edit", "Add a file", "Delete", "Mark as complete", "Compare", "Get help");
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 50);
      long ink = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        for (int y = 0; y < image.getHeight() / 2; y++) {
          ink += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
        }
      }
      assertThat(ink).as("the picture is drawn").isGreaterThan(SOME_INK);
    }
  }
}
