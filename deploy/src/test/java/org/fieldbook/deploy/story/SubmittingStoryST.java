package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student sends what cannot be taken, is told why and loses nothing; submits by a line that
 * breaks, checks the receipt, replaces the file, asks for more time and gets it. All at the
 * keyboard.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class SubmittingStoryST extends Story {

  private static final String STUDENT = "student11@fieldbook.example";
  private static final String TUTOR = "tutor@fieldbook.example";
  private static final String TMA = "/tma/assignment?a=TMA02";

  @Test
  @Tag("R-000-076")
  @Tag("R-000-077")
  void whatCannotBeTakenIsRefusedClearlyAndTheLastFileCounts() throws IOException {
    Papers papers = new Papers(folder);
    try (Reader student = window();
        Reader tutor = phone()) {
      student.signsIn(STUDENT, FieldbookUnderTest.DEMO_PASSWORD);
      isRefused(student, papers);
      goesOnWhereItStopped(student, papers);
      student.losesOneAnswer("**/api/tma/submissions");
      String first = submits(student, papers.rtf("TMA02.rtf", "The first try."));
      checksTheReceipt(student, first);
      student.opens(TMA);
      String second = submits(student, papers.docx("TMA02 again.docx", "The second try."));
      assertThat(second).isNotEqualTo(first);
      student.opens("/tma/receipt?code=" + first);
      student.sees("A later submission counts in its place");
      getsMoreTime(student, tutor);
    }
  }

  private static void isRefused(Reader student, Papers papers) throws IOException {
    student.opens(TMA);
    chooses(student, papers.empty("Empty.docx"));
    student.sees("The file is empty.");
    chooses(student, papers.program("Notes.exe"));
    student.sees("A file of this kind cannot be taken.");
    chooses(student, papers.large("Large.pdf", 21));
    student.sees("The file is larger than 20 MB.");
    student.looks();
    chooses(student, papers.rtf("Waiting.rtf", "It waits."));
    student.at("#waiting").waitFor();
    student.looks();
    chooses(student, papers.program("TMA02.docx"));
    student.sees("The name ends in .docx, but inside it is not a file of that kind.");
    student.looks();
    student.opens(TMA);
    assertThat(student.at(".filecard .name").innerText()).isEqualTo("Waiting.rtf");
  }

  /** The line breaks again and again, then for so long that the page is loaded anew. */
  private static void goesOnWhereItStopped(Reader student, Papers papers) throws IOException {
    student.opens(TMA);
    Path large = papers.rtf("Large.rtf", "Word by word. ".repeat(200_000));
    AtomicInteger pieces = new AtomicInteger();
    student
        .page()
        .route(
            "**/api/tma/incoming/*",
            route -> {
              boolean piece = route.request().method().equals("PATCH");
              if (piece && pieces.incrementAndGet() == 2) {
                // It arrives, and nobody hears so.
                route.fetch();
                route.abort();
              } else if (piece && pieces.get() > 3) {
                route.abort();
              } else {
                route.resume();
              }
            });
    chooses(student, large);
    student.sees("The connection broke off. It goes on by itself");
    student.looks();
    student.page().waitForCondition(() -> pieces.get() > 3);
    student.page().onDialog(dialog -> dialog.accept());
    student.page().unroute("**/api/tma/incoming/*");
    student.opens(TMA);
    student
        .sees("Not finished:")
        .sees("Choose the same file again and it goes on where it stopped");
    student.looks();
    chooses(student, large);
    student.at(".filecard:has-text('Large.rtf')").waitFor();
    student.sees("600,000 words: over the limit");
    student.looks();
  }

  private static void chooses(Reader student, Path file) {
    student.page().locator("#file").setInputFiles(file);
  }

  private static String submits(Reader student, Path file) {
    chooses(student, file);
    student.at(".filecard:has-text('" + file.getFileName() + "')").waitFor();
    student.looks();
    student.presses(student.button("Submit TMA 02"));
    student.sees("Tick that this is your own work, then submit. Your file waits here.");
    student.ticks(student.at("#own-work"));
    student.presses(student.button("Submit TMA 02"));
    student.sees("Say whether you used a tool that writes or answers, then submit.");
    student.ticks(student.at("#ai-none"));
    student.presses(student.button("Submit TMA 02"));
    student.page().waitForURL(Pattern.compile(".*/tma/receipt.*"));
    student.looks().sees("TMA 02 is submitted. You are done.");
    return student.at(".receipt .code").innerText().strip();
  }

  private void checksTheReceipt(Reader student, String code) throws IOException {
    Download download =
        student.page().waitForDownload(() -> student.presses(student.link("Save as text")));
    Path receipt = folder.resolve("receipt.txt");
    download.saveAs(receipt);
    assertThat(Files.readString(receipt)).contains(code, "TMA02.rtf");
    student.follows("Check this receipt").sees("This receipt is genuine");
  }

  private static void getsMoreTime(Reader student, Reader tutor) {
    student.opens(TMA);
    student.presses(student.at("#extension summary"));
    student.page().locator("#ext-reason").selectOption("work");
    student.writes(student.at("#ext-words"), "We have an inspection that week.");
    student.looks();
    student.presses(student.button("Ask for an extension"));
    student.sees("Your tutor has not answered yet.");
    String name = student.at(".who .name").innerText();
    tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
    tutor.opens("/tutoring/extensions");
    Locator request = tutor.page().locator(".extension-request:has-text('" + name + "')");
    tutor.writes(request.locator("textarea"), "Take the week.");
    tutor.presses(request.locator("button[value=grant]"));
    request.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    student.opens(TMA);
    student.sees("Your tutor agreed").sees("“Take the week.”").sees("This is your agreed date");
  }
}
