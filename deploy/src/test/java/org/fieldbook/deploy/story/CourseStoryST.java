package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A student opens this week, reads, responds, sees the toolkit grow, posts to the tutor group,
 * submits a TMA and gets a receipt; the tutor sees it, marks the script, returns it; the student
 * reads the feedback and takes the toolkit home.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class CourseStoryST {

  private static final String STUDENT = "student9@fieldbook.example";
  private static final String FELLOW = "student10@fieldbook.example";
  private static final String TUTOR = "tutor@fieldbook.example";
  private static final String WORDS =
      "The handover got shorter when the night staff wrote it, not when I asked for it.";
  private static final String POST = "We tried it for one Tuesday only, and said so beforehand.";

  private static final Browsing BROWSING = new Browsing();

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  @Tag("R-000-010")
  @Tag("R-000-077")
  @Tag("R-000-040")
  void aStudentStudiesSubmitsAndTakesTheToolkitHome() throws IOException {
    try (Reader student = new Reader(BROWSING.person(fieldbook.url(), 1280, 900));
        Reader fellow = new Reader(BROWSING.person(fieldbook.url(), 390, 844));
        Reader tutor = new Reader(BROWSING.person(fieldbook.url(), 1280, 900))) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      studiesThisWeek(student);
      seesTheToolkitGrow(student);
      postsToTheGroup(student);
      readsThePost(fellow);
      submits(student);
      tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      marksAndReturns(tutor, student.at(".who .name").innerText());
      readsTheFeedback(student);
      takesTheToolkitHome(student);
      student.hadNoTrouble();
      fellow.hadNoTrouble();
      tutor.hadNoTrouble();
    }
  }

  private static void studiesThisWeek(Reader student) {
    student.follows("Carry on reading|Start reading");
    if (!student.page().url().contains("w=W08")) {
      student.opens("/study/week?w=W08#W08-A2");
    }
    student.writes(student.at("form[data-entry='W08-A2'] textarea"), WORDS);
    student.at("form[data-entry='W08-A2'] [data-said]:has-text('Saved')").waitFor();
    student.page().reload();
    assertThat(student.at("form[data-entry='W08-A2'] textarea").inputValue()).isEqualTo(WORDS);
    student.ticks(student.at("[data-tick='W08-A2']"));
    comparesWithTheCourseTeam(student);
  }

  private static void comparesWithTheCourseTeam(Reader student) {
    Locator answer = student.at("details[data-answer='W08-A2']");
    student.presses(answer.locator("summary"));
    answer.locator(".feedback p").first().waitFor();
    student.looks();
    assertThat(answer.locator(".feedback").innerText()).hasSizeGreaterThan(100);
  }

  private static void seesTheToolkitGrow(Reader student) {
    student.opens("/study/week?w=W01#W01-A4");
    student.writes(
        student.at("form[data-entry='W01-A4'] textarea"),
        "A senior carer sat down before she spoke, and the room went quiet with her.");
    student.at("form[data-entry='W01-A4'] [data-said]:has-text('Saved')").waitFor();
    student.opens("/study/home").follows("^Toolkit$").sees("A habit of writing about practice");
  }

  private static void postsToTheGroup(Reader student) {
    student.follows("^Forum");
    student.follows(student.link("Open a thread in .*[Gg]roup"));
    student.writes(student.field("Title"), "One small test");
    student.writes(student.field("Your first post"), POST);
    student.presses(student.button("Open the thread"));
    student.page().waitForURL(Pattern.compile(".*/forum/thread.*"));
    student.looks().sees(POST);
  }

  private void readsThePost(Reader fellow) {
    fellow.signsIn(FELLOW, FieldbookUnderTest.DEMO_PASSWORD);
    fellow.follows("^Forum").follows("One small test").sees(POST);
  }

  private void submits(Reader student) throws IOException {
    Path script = folder.resolve("TMA02 changes.rtf");
    Files.writeString(script, "{\\rtf1\\ansi What changed when the night staff wrote it.}");
    student.follows("^TMAs").follows("TMA 02");
    student.page().locator("#file").setInputFiles(script);
    student.sees("Uploaded, not submitted");
    student.looks();
    student.ticks(student.at("#own-work"));
    student.ticks(student.at("#ai-none"));
    student.presses(student.button("Submit TMA 02"));
    student.page().waitForURL(Pattern.compile(".*/tma/receipt.*"));
    student.looks().sees("Receipt code");
  }

  private static void marksAndReturns(Reader tutor, String name) {
    tutor.opens("/marking/queue?a=TMA02");
    tutor.follows(tutor.at("tr:has-text('" + name + "') a[href^='/marking/script']"));
    for (var mark : tutor.page().locator("input.mark").all()) {
      tutor.writes(mark, "8");
    }
    tutor.writes(tutor.at("#summary"), "You say what you saw. Next, say what you expected to see.");
    tutor.at("#saved:text-matches('^Saved ')").waitFor();
    tutor.presses(tutor.at("#return"));
    tutor.at("#return-now").waitFor();
    tutor.looks();
    tutor.presses(tutor.at("#return-now"));
    tutor.sees("It does not change any more");
    tutor.looks();
  }

  private static void readsTheFeedback(Reader student) {
    student.follows("^TMAs").follows("TMA 02");
    student.follows("Read the feedback").sees("You say what you saw.");
  }

  private void takesTheToolkitHome(Reader student) throws IOException {
    student.opens("/toolkit/takeaway");
    student.presses(student.button("Make the files"));
    Locator file =
        student
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To open in any browser"))
            .first();
    file.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    Download download = student.page().waitForDownload(file::click);
    Path zip = folder.resolve("toolkit.zip");
    download.saveAs(zip);
    List<String> names = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        names.add(e.getName());
        if (e.getName().endsWith(".html")) {
          words.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(names).anyMatch(n -> n.endsWith("index.html"));
    assertThat(words).contains("the room went quiet with her");
  }

  @Test
  @Tag("R-001-095")
  void everyPageLooksTheSameOnAPhoneAndInTheDark() {
    List<String> pages =
        List.of(
            "/study/home",
            "/study/planner",
            "/study/week?w=W01",
            "/study/week?w=W08",
            "/toolkit/list",
            "/forum/list",
            "/tma/list",
            "/tma/assignment?a=TMA02",
            "/account");
    try (Reader phone = new Reader(BROWSING.person(fieldbook.url(), 320, 700))) {
      phone.signsIn(FELLOW, FieldbookUnderTest.DEMO_PASSWORD);
      for (String address : pages) {
        phone
            .page()
            .emulateMedia(
                new Page.EmulateMediaOptions()
                    .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        phone.opens(address);
      }
      phone.hadNoTrouble();
    }
  }
}
