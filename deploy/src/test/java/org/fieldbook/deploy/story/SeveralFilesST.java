package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.CoursePackages;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * An edition whose assignment takes several files, large ones, too: they come over a line that
 * breaks again and again, and the receipt names each by the hash that it has on the device.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class SeveralFilesST extends Story {

  private static final String PIECES = "**/api/tma/incoming/*";
  private static final int LARGE = 100;

  @Test
  @Tag("R-000-076")
  void severalFilesAndALargeOneArriveByALineThatBreaks() throws Exception {
    try (FieldbookUnderTest school = FieldbookUnderTest.demo("several-files").start();
        Reader author = window(school);
        Reader student = window(school)) {
      allowsSeveralFiles(author);
      student.signsIn("student12@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/tma/assignment?a=TMA02");
      Papers papers = new Papers(folder);
      anotherFileOfTheSameNameIsNotJoinedToTheFirst(student, papers);
      Path[] files = {
        papers.docx("Essay.docx", "What we tried."),
        papers.large("Pictures.pdf", LARGE),
        papers.rtf("Table.rtf", "Ten rows.")
      };
      breaksEveryFifthPiece(student);
      student.page().locator("#file").setInputFiles(files);
      for (Path file : files) {
        student
            .at(".filecard:has-text('" + file.getFileName() + "')")
            .waitFor(
                new Locator.WaitForOptions().setTimeout(FieldbookUnderTest.PATIENCE.toMillis()));
      }
      student.page().unroute(PIECES);
      student.sees("This assignment takes 4 files, and so many are uploaded.");
      student.looks();
      student.ticks(student.at("#own-work")).ticks(student.at("#ai-none"));
      student.presses(student.button("Submit TMA 02"));
      student.page().waitForURL(Pattern.compile(".*/tma/receipt.*"));
      student.looks();
      String receipt = student.at("main").innerText().replaceAll("\\s", "");
      for (Path file : files) {
        assertThat(receipt).contains(file.getFileName().toString(), sha256(file));
      }
    }
  }

  private void allowsSeveralFiles(Reader author) throws IOException {
    author.signsIn("team@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    author.opens("/authoring/home");
    author
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            CoursePackages.zip(
                "LMC310",
                folder,
                Map.of(
                    "assessment/TMA02.yaml",
                    text -> text + "\nmaxMegabytes: " + LARGE + "\nfiles: {most: 4}\n")));
    author.at("#import-done").waitFor();
    author.opens("/authoring/home");
    author.page().locator("#pin-LMC310-2026J").selectOption("2");
    author.presses(author.button("Give LMC310-2026J this edition"));
    author
        .page()
        .locator("option:has-text('Edition 2, in use')")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Alike in name, size and date, and begun before: its content tells. */
  private void anotherFileOfTheSameNameIsNotJoinedToTheFirst(Reader student, Papers papers)
      throws IOException {
    FileTime when = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));
    Path file = papers.rtf("Notes.rtf", "Word by word. ".repeat(100_000));
    Files.setLastModifiedTime(file, when);
    AtomicInteger sent = new AtomicInteger();
    student
        .page()
        .route(
            PIECES,
            route -> {
              if (route.request().method().equals("PATCH") && sent.incrementAndGet() > 1) {
                route.abort();
              } else {
                route.resume();
              }
            });
    student.page().locator("#file").setInputFiles(file);
    student.sees("The connection broke off. It goes on by itself");
    student.page().onDialog(dialog -> dialog.accept());
    student.page().unroute(PIECES);
    student.opens("/tma/assignment?a=TMA02");
    student.sees("Choose the same file again and it goes on where it stopped");
    papers.rtf("Notes.rtf", "Another word. ".repeat(100_000));
    Files.setLastModifiedTime(file, when);
    student.page().locator("#file").setInputFiles(file);
    student.at(".filecard:has-text('Notes.rtf')").waitFor();
    student.sees("200,000 words");
  }

  private static void breaksEveryFifthPiece(Reader student) {
    AtomicInteger sent = new AtomicInteger();
    student
        .page()
        .route(
            PIECES,
            route -> {
              if (route.request().method().equals("PATCH") && sent.incrementAndGet() % 5 == 3) {
                route.abort();
              } else {
                route.resume();
              }
            });
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
