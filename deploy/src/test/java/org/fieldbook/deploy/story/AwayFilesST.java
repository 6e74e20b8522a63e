package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Files that were added to an entry go home inside the one page, and a browser without a network
 * saves them from it byte for byte. One is longer than the addresses that a browser follows
 * otherwise.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class AwayFilesST extends Story {

  private static final String TITLE = "Files to take home " + UUID.randomUUID();

  private final Random random = new Random(20_261_123);

  @Test
  void whatTheOnePageCarriesIsSavedFromItAsItWasAdded() throws IOException {
    List<FilePayload> files =
        List.of(
            new FilePayload("Rota.pdf", "application/pdf", pdf(2_400_000)),
            new FilePayload("Voice-note.wav", "audio/wav", sound(600_000)),
            new FilePayload("Board.png", "image/png", photograph(400)));
    assertThat(files.stream().mapToInt(file -> file.buffer.length).sum())
        .isBetween(3_000_000, 4_000_000);
    Path page = folder.resolve("toolkit.html");
    try (Reader student = window()) {
      student.signsIn("student46@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      adds(student, files);
      takesAway(student, page);
      student.hadNoTrouble();
    }
    try (BrowserContext away = offline()) {
      Page opened = away.newPage();
      opened.navigate(page.toUri().toString());
      Locator links = opened.locator(".taken-file a[download]");
      assertThat(links.count()).isEqualTo(files.size());
      for (int i = 0; i < files.size(); i++) {
        Download saved = opened.waitForDownload(links.nth(i)::click);
        assertThat(saved.suggestedFilename()).isEqualTo(files.get(i).name);
        assertThat(Files.readAllBytes(saved.path()))
            .as(files.get(i).name)
            .isEqualTo(files.get(i).buffer);
      }
    }
  }

  /** Adds them to a new entry, one after another, as its page takes them. */
  private static void adds(Reader student, List<FilePayload> files) {
    String address = "/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=reflective-journal";
    student.opens(address);
    student.at("[name='fields/description']").fill("With its files.");
    student.at("form[data-entry] [data-said]:text-matches('^Saved ')").waitFor();
    student.opens(address);
    student.at("#env-title").fill(TITLE);
    student.at("[data-envelope-said]:has-text('Saved')").waitFor();
    for (FilePayload file : files) {
      student.at("[data-add-file]").setInputFiles(file);
      student.at(".kit-file:has-text('" + file.name + "')").waitFor();
    }
  }

  /** Takes that entry away as one page, and saves that. */
  private static void takesAway(Reader student, Path to) {
    student.opens("/toolkit/takeaway");
    student.presses(student.at(".kit-pick summary"));
    student.ticks(student.at(".kit-pick label:has-text('" + TITLE + "') input"));
    Takeaways.asks(student, Set.of("page"));
    Takeaways.saves(student, "One file to open in any browser", to);
  }

  /** A document of some length. */
  private byte[] pdf(int size) {
    byte[] begins = Bodies.pdf("A rota").getBytes(StandardCharsets.US_ASCII);
    byte[] noise = new byte[size];
    random.nextBytes(noise);
    return ByteBuffer.allocate(begins.length + size).put(begins).put(noise).array();
  }

  /** Noise in 16 bits, 44,100 times a second. */
  private byte[] sound(int size) {
    byte[] noise = new byte[size];
    random.nextBytes(noise);
    return ByteBuffer.allocate(44 + size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(36 + size)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(44_100)
        .putInt(88_200)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(size)
        .put(noise)
        .array();
  }

  /** A picture of dots, which no format makes smaller. */
  private byte[] photograph(int side) throws IOException {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int at = 0; at < side * side; at++) {
      picture.setRGB(at % side, at / side, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
