package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A tutor takes a script away, fills its summary in on a computer without a network, and sends it
 * back under another name, with a file that broke on the way.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class OfflineMarkingST extends Story {

  private static final String TUTOR = "tutor@fieldbook.example";
  private static final String WORDS = "Typed on the train </textarea> & \"over the river\".";

  @Test
  @Tag("R-001-054")
  void aSummaryFilledInWithoutANetworkIsLookedAtThenSavedOnce() throws IOException {
    try (Reader tutor = window()) {
      tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      Path pack = takesAway(tutor);
      Path summary = folder.resolve("summary.html");
      unpack(pack, "summary.html", summary);
      Path filled = fillsIn(summary);
      Path back = zipped(filled);

      sendsBack(tutor, back);
      tutor.sees("Would be saved").sees("Broken").sees("Nothing that Fieldbook knows");
      tutor.looks();
      tutor.presses(tutor.button("Save these"));
      tutor.sees("Saved as version");
      tutor.looks();
      sendsBack(tutor, back);
      tutor.sees("What is in it is saved already").sees("There is nothing in it to save");
      tutor.opens("/marking/queue");
      tutor.presses(tutor.at("a[href='/marking/script?id=" + script(pack) + "']"));
      assertThat(tutor.at("#summary").inputValue()).isEqualTo(WORDS);
      tutor.hadNoTrouble();
    }
    try (Reader phone = phone()) {
      phone.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      phone.opens("/marking/offline");
      untick(phone);
      phone.presses(phone.button("Make a pack of these"));
      phone.sees("Tick the scripts that you want to take away");
      phone.looks();
      phone.opens("/marking/offline");
      phone.presses(phone.page().locator("a[href^='/marking/offline-return']").last());
      phone.sees("What was taken");
      phone.looks();
    }
  }

  /** Takes the least urgent script away, and no other. */
  private Path takesAway(Reader tutor) {
    tutor.opens("/marking/offline");
    untick(tutor);
    tutor.page().locator("[name=s]").last().setChecked(true);
    tutor.presses(tutor.button("Make a pack of these"));
    tutor.sees("The pack is made");
    tutor.looks();
    Path pack = folder.resolve("pack.zip");
    Download download =
        tutor.page().waitForDownload(tutor.at("#packs a[href^='/marking/offline-pack']")::click);
    download.saveAs(pack);
    return pack;
  }

  private static void untick(Reader tutor) {
    int all = tutor.page().locator("[name=s]").count();
    for (int each = 0; each < all; each++) {
      tutor.page().locator("[name=s]").nth(each).setChecked(false);
    }
  }

  /** Opens the page from the disk, loses it once, and saves it by the keyboard. */
  private Path fillsIn(Path summary) {
    try (BrowserContext away = offline()) {
      Page page = away.newPage();
      page.navigate(summary.toUri().toString());
      page.locator("#summary").fill(WORDS);
      page.locator("[data-most]").first().fill("400");
      assertThat(page.locator(".wrong").first().innerText()).startsWith("Give a whole number");
      page.reload();
      assertThat(page.locator("#summary").inputValue()).isEqualTo(WORDS);
      page.locator("[data-most]").first().fill("1");
      page.locator("[data-most]").nth(1).fill("2");
      Browsing.mustBeAccessible(page);
      Download saved = page.waitForDownload(() -> page.keyboard().press("Control+s"));
      Path filled = folder.resolve("saved.html");
      saved.saveAs(filled);
      page.navigate(filled.toUri().toString());
      assertThat(page.locator("#summary").inputValue()).isEqualTo(WORDS);
      return filled;
    }
  }

  /** The number of the script, with which the names of its files begin. */
  private static String script(Path pack) throws IOException {
    try (ZipFile file = new ZipFile(pack.toFile())) {
      String path =
          file.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith("summary.html"))
              .findFirst()
              .orElseThrow();
      return path.replaceFirst(".*/", "").replaceFirst(" .*", "");
    }
  }

  private static void unpack(Path zip, String end, Path to) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry =
          file.stream().filter(e -> e.getName().endsWith(end)).findFirst().orElseThrow();
      try (InputStream in = file.getInputStream(entry)) {
        Files.copy(in, to);
      }
    }
  }

  private Path zipped(Path filled) throws IOException {
    Path back = folder.resolve("back.zip");
    try (OutputStream out = Files.newOutputStream(back);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("Märking\\wagon 3.htm"));
      Files.copy(filled, zip);
      zip.putNextEntry(new ZipEntry("broken.docx"));
      zip.write(new byte[] {'P', 'K', 3, 4, 9});
      zip.putNextEntry(new ZipEntry("ticket.txt"));
      zip.write("Seat 14".getBytes(StandardCharsets.UTF_8));
    }
    return back;
  }

  private static void sendsBack(Reader tutor, Path file) {
    tutor.opens("/marking/offline");
    tutor.at("#back-file").setInputFiles(file);
    tutor.page().waitForURL("**/marking/offline-return**");
  }
}
