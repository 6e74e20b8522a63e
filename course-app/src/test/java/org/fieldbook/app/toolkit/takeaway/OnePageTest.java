package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.takeaway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.fieldbook.content.kernel.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A toolkit as one HTML file. */
class OnePageTest {

  private static Document opened() throws IOException {
    return Jsoup.parse(new String(bytes(Format.PAGE, full()), StandardCharsets.UTF_8));
  }

  @Test
  void itAsksForNothingOutsideItself() throws IOException {
    Document page = opened();

    assertThat(page.select("script, link, iframe, object, [src]:not([src^=data:])")).isEmpty();
    String style = page.select("style").html();
    assertThat(style).contains("url(data:font/woff2;base64,").doesNotContain("url(\"fonts/");
    assertThat(style.split("url\\(")).allMatch(s -> s.matches("(?s)(\"?data:|[^\"d]).*"));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
  }

  @Test
  void everyAttachedFileCanBeSavedFromItAsItWasAdded() throws IOException {
    Elements files = opened().select(".taken-file a[download]");

    assertThat(files.eachAttr("download"))
        .containsExactly("board-.-.-1-.jpg", "Voice-note.mp3", "Plan.pdf");
    assertThat(files.eachAttr("href"))
        .extracting(href -> Base64.getDecoder().decode(href.replaceFirst("data:[^;]+;base64,", "")))
        .containsExactly(SampleBeside.PHOTO, SampleBeside.SOUND, SampleBeside.SOUND);
  }

  @Test
  void whatThereIsNoRoomForIsSaidOnTheCoverAndWhereItBelongs() throws IOException {
    Takeaway.Taken one = full().entries().get(0);
    Takeaway large =
        takeaway(
            "Josie Adair",
            List.of(
                new Takeaway.Taken(
                    one.entry(),
                    one.template(),
                    one.words(),
                    new Beside(
                        List.of(),
                        List.of(
                            zeroes("First.pdf", 20_000_000),
                            zeroes("Large.pdf", 20_000_001),
                            zeroes("Second.pdf", 19_000_000),
                            zeroes("Third.pdf", 19_000_000),
                            zeroes("Beyond.pdf", 3_000_000),
                            zeroes("Small.pdf", 2_000_000)),
                        List.of()))));
    Document page = Jsoup.parse(new String(bytes(Format.PAGE, large), StandardCharsets.UTF_8));

    assertThat(page.select("a[download]").eachAttr("download"))
        .containsExactly("First.pdf", "Second.pdf", "Third.pdf", "Small.pdf");
    assertThat(page.select("#left-out li").eachText()).hasSize(2);
    assertThat(page.select("#left-out").text())
        .contains("of up to 20.0 MB, 60.0 MB together", "Large.pdf, 20.0 MB, beside")
        .contains("Beyond.pdf, 3.0 MB", "in the site to open in any browser");
    assertThat(page.select("#entry-W12-A3 .taken-file").get(1).text())
        .contains("Large.pdf, 20.0 MB. There is no room for this file on one page.");
    assertThat(opened().select("#left-out")).isEmpty();
  }

  private static Beside.File zeroes(String name, int size) {
    Sha256 hash = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    Instant added = Instant.parse("2026-11-28T09:12:00Z");
    return new Beside.File(
        name,
        "application/pdf",
        size,
        hash,
        "",
        "",
        added,
        () -> new ByteArrayInputStream(new byte[1_000]),
        null);
  }

  @Test
  void everyLinkLeadsToAPlaceInItAndNoPlaceIsNamedTwice() throws IOException {
    Document page = opened();
    List<String> ids = page.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a:not([download])").eachAttr("href"))
        .hasSizeGreaterThan(40)
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }

  @Test
  void itHoldsEveryVersionInFull() throws IOException {
    Document page = opened();

    assertThat(page.select("#entry-own-12345678 details.kept")).hasSize(2);
    assertThat(page.select("#entry-own-12345678 details.kept").get(0).text()).contains("Mine");
    assertThat(page.select("svg[role=img]")).hasSizeGreaterThan(4);
  }
}
