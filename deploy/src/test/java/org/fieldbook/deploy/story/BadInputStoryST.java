package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What goes wrong around a toolkit in a year, and nothing is lost by it: a day without a network, a
 * second device, a text that is far too long, a photograph that is.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class BadInputStoryST extends Story {

  private static final String WHAT = "[name='fields/description']";
  private static final String ACTIVITY = "form[data-entry='W08-A2'] textarea";
  private static final String SAVED = "form[data-entry] [data-said]:text-matches('^Saved ')";

  private static String entry() {
    return "/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=reflective-journal";
  }

  private Reader at(String email) {
    Reader student = phone();
    student.signsIn(email, FieldbookUnderTest.DEMO_PASSWORD);
    return student;
  }

  @Test
  void aDayWithoutANetworkArrivesWholeAndWhatChangedMeanwhileIsAskedAbout() {
    String email = "student31@fieldbook.example";
    String changed = entry();
    String untouched = entry();
    try (Reader phone = at(email);
        Reader desk = at(email)) {
      begins(phone.page(), changed, "Before the day.");
      BrowserContext window = phone.page().context();
      List<Page> tabs = new ArrayList<>();
      for (String address : List.of(changed + "&edit=1", untouched, "/study/week?w=W08")) {
        Page tab = window.newPage();
        tab.navigate(address);
        tabs.add(tab);
      }
      window.setOffline(true);
      for (int hour = 1; hour <= 3; hour++) {
        for (Page tab : tabs) {
          tab.locator(WHAT + ", " + ACTIVITY).first().fill("In hour " + hour + " of the day.");
          tab.waitForTimeout(1_200);
        }
      }
      tabs.get(0).getByText("You are offline. Go on writing.").waitFor();
      desk.opens(changed + "&edit=1");
      desk.at(WHAT).fill("At the desk meanwhile.");
      desk.at(SAVED).waitFor();
      tabs.forEach(Page::close);
      window.setOffline(false);

      phone.page().navigate("/toolkit/list");
      phone.sees("There are two versions to choose between");
      phone.sees("What you wrote without a connection is saved now").looks();
      phone.page().locator("[data-left-said] .message-warn a").click();
      phone.at(".two-versions").waitFor();
      assertThat(phone.at(".two-versions").innerText())
          .contains("In hour 3 of the day.", "At the desk meanwhile.");
      phone.looks();
      phone.presses(phone.button("Make one of both"));
      phone.presses(phone.at(".two-versions button:has-text('Keep this version')"));
      phone.at(SAVED).waitFor();

      desk.opens(changed + "&edit=1");
      assertThat(desk.at(WHAT).inputValue())
          .contains("In hour 3 of the day.", "At the desk meanwhile.");
      desk.opens(untouched + "&edit=1");
      assertThat(desk.at(WHAT).inputValue()).isEqualTo("In hour 3 of the day.");
      desk.opens("/study/week?w=W08");
      assertThat(desk.at(ACTIVITY).inputValue()).isEqualTo("In hour 3 of the day.");
      phone.page().navigate("/toolkit/list");
      phone.looks();
      assertThat(phone.page().locator("[data-left-said]").count()).isZero();
    }
  }

  private static void begins(Page page, String address, String words) {
    page.navigate(address);
    page.locator(WHAT).fill(words);
    page.locator(SAVED).waitFor();
  }

  @Test
  void aTextThatIsFarTooLongIsSaidAtOnceAndKeptUntilItIsShorter() {
    String address = entry();
    try (Reader student = at("student32@fieldbook.example")) {
      begins(student.page(), address, "Before the paste.");
      student.opens(address + "&edit=1");
      student
          .page()
          .evaluate(
              "what => { const t = document.querySelector(what); t.value = 'word '.repeat(2000000);"
                  + " t.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
              WHAT);
      student.sees("“What happened?” has 10,000,000 characters, and 100,000 is the most");
      student.page().waitForTimeout(500);

      student.page().navigate(address + "&edit=1");
      student.sees("has 10,000,000 characters");
      assertThat(student.page().evaluate("w => document.querySelector(w).value.length", WHAT))
          .as("the words are still there")
          .isEqualTo(10_000_000);
      student.at(WHAT).fill("Shorter.");
      student.at(SAVED).waitFor();
      assertThat(student.at("form[data-entry] [data-problem]").innerText()).isEmpty();
      student.opens(address);
      student.sees("Shorter.");
    }
  }

  @Test
  void twoDevicesThatSayWhatAnEntryIsOverwriteNothingUnseen() {
    String email = "student34@fieldbook.example";
    String address = entry();
    try (Reader one = at(email);
        Reader two = at(email)) {
      begins(one.page(), address, "One entry, two devices.");
      one.opens(address);
      two.opens(address);
      two.at("#env-title").fill("Called so on the second");
      two.at("[data-envelope-said]:has-text('Saved')").waitFor();
      one.at("#env-tags").fill("Night, Handover");
      one.at("[data-envelope-said]:has-text('Saved')").waitFor();
      one.at("#env-title").fill("Called so on the first");
      one.sees("This was changed in another window too").looks();
      one.sees("The title is there now: “Called so on the second”.");

      one.presses(one.button("Take the other"));

      PlaywrightAssertions.assertThat(one.at("#env-title")).hasValue("Called so on the second");
      two.page().reload();
      assertThat(two.at("#env-title").inputValue()).isEqualTo("Called so on the second");
      assertThat(two.at("#env-tags").inputValue()).isEqualTo("night, handover");
    }
  }

  @Test
  void aPhotographThatIsFarTooLargeIsMadeSmallerBeforeItIsSent() {
    String address = entry();
    try (Reader student = at("student35@fieldbook.example")) {
      begins(student.page(), address, "With a photograph.");
      student.opens(address);
      Object megabytes =
          student
              .page()
              .evaluate(
                  """
                  async () => {
                    const canvas = Object.assign(document.createElement("canvas"), { width: 9000, height: 7000 });
                    const pen = canvas.getContext("2d");
                    const noise = pen.createImageData(1000, 1000);
                    for (let i = 0; i < noise.data.length; i++) noise.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
                    for (let x = 0; x < 9; x++) for (let y = 0; y < 7; y++) pen.putImageData(noise, 1000 * x, 1000 * y);
                    const photo = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.97));
                    const choice = new DataTransfer();
                    choice.items.add(new File([photo], "IMG_0001.jpg", { type: "image/jpeg" }));
                    const chooser = document.querySelector("[data-add-file]");
                    chooser.files = choice.files;
                    chooser.dispatchEvent(new Event("change", { bubbles: true }));
                    return Math.floor(photo.size / 1048576);
                  }
                  """);
      assertThat(((Number) megabytes).intValue()).isGreaterThan(50);
      student.at("[data-doing]:has-text('smaller')").waitFor();
      // A browser without a graphics processor takes its time with 63 million points.
      student.at(".kit-file").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
      student.sees("IMG_0001.jpg").looks();
    }
  }

  @Test
  void anArchiveThatCannotBeBroughtInSaysWhyAndWhatToDo() {
    String archive =
        "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":%d,\"course\":{\"code\":\"%s\"},"
            + "\"entries\":[]}";
    try (Reader student = at("student36@fieldbook.example")) {
      student.opens("/toolkit/bring");
      brings(student, "entries.json", bytes(archive.formatted(3, "LPS820")));
      student.sees("This archive is of another course, “LPS820”").looks();
      student.sees("Open the toolkit of that course and bring it in there.");
      brings(student, "entries.json", bytes(archive.formatted(7, "LMC310")));
      student.sees("This archive was made by a newer Fieldbook").looks();
      student.sees("Ask for this Fieldbook to be brought up to date.");
      brings(student, "toolkit.zip", tampered());
      student.sees("This archive is not as it was when it was made").looks();
      student.sees("“entries.json” was changed. Nothing was brought in.");
      assertThat(student.at("#archive").inputValue()).as("another can be chosen").isEmpty();
    }
  }

  private static void brings(Reader student, String name, byte[] archive) {
    student
        .at("#archive")
        .setInputFiles(new FilePayload(name, "application/octet-stream", archive));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An archive whose data are others than its manifest says. */
  private static byte[] tampered() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("toolkit/entries.json"));
      zip.write(bytes("{}"));
      zip.putNextEntry(new ZipEntry("toolkit/manifest.json"));
      zip.write(
          bytes("{\"files\":[{\"path\":\"entries.json\",\"sha256\":\"" + "0".repeat(64) + "\"}]}"));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
