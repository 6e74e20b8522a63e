package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.files;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.get;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.json;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.pages;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.takeaway;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.values;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.zip;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Badges go home in every form that is read, with the files that they are checked by. */
class TakenBadgesTest {

  private static final String FILE = "badges/1-gen-inspire-LMC310-2026J";
  private static final String ABOUT = "Moves others to follow & <to lead>";

  @Test
  void theSiteHasAPageOfThemAndTheirFilesAndLeadsThereFromItsContents() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    org.w3c.dom.Document page = get(pages(files), "badges.html");

    assertThat(values(get(pages(files), "index.html"), "//*[local-name()='a']/@href"))
        .contains("badges.html");
    assertThat(values(page, "//*[local-name()='main']//*[local-name()='img']/@src"))
        .containsExactly(FILE + ".svg");
    assertThat(values(page, "//*[local-name()='main']//*[local-name()='a']/@href"))
        .contains(FILE + ".svg", FILE + ".jwt", "badges/keys.json");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("Inspiring", ABOUT, "What was needed: A complete entry that shows it.")
        .contains("28 November 2026 by https://fieldbook.example")
        .contains("verify-badge " + FILE + ".svg badges/keys.json");
    assertThat(text(get(files, FILE + ".jwt"))).isEqualTo(SampleBadge.JWT);
    assertThat(text(get(files, FILE + ".svg"))).contains("verify=\"" + SampleBadge.JWT);
    assertThat(json(get(files, "badges/keys.json")).getJsonArray("keys")).hasSize(1);
  }

  @Test
  void theOnePageCarriesThem() throws IOException {
    Document page = Jsoup.parse(text(bytes(Format.PAGE, full())));

    assertThat(page.select("#badges img").attr("src")).startsWith("data:image/svg+xml;base64,");
    assertThat(page.select("#badges a[download]").eachAttr("download"))
        .containsExactly(
            "1-gen-inspire-LMC310-2026J.svg", "1-gen-inspire-LMC310-2026J.jwt", "keys.json");
    String jwt = page.select("#badges a[download$=.jwt]").attr("href");
    assertThat(text(Base64.getDecoder().decode(jwt.substring(jwt.indexOf(',') + 1))))
        .isEqualTo(SampleBadge.JWT);
    assertThat(page.select("#cover a[href=#badges]").eachText()).contains("Badges", "Inspiring");
  }

  @Test
  void paperWordAndBookShowThemWithWhatForWhenAndWhereToCheck() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(Format.PRINT, full()));
        XWPFDocument word =
            new XWPFDocument(new ByteArrayInputStream(bytes(Format.WORD, full())))) {
      String paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(paper)
          .contains(ABOUT, "Issued on 28 November 2026 by https://fieldbook.example")
          .contains("https://fieldbook.example/badges/keys", "in the site to open in any browser");
      assertThat(word.getParagraphs()).extracting(p -> p.getText()).contains(ABOUT);
      assertThat(word.getDocument().xmlText()).contains("descr=\"Badge: Inspiring\"");
    }
    String chapter = chapter(bytes(Format.BOOK, full()), "OEBPS/badges.xhtml");
    assertThat(chapter)
        .contains("aria-label=\"Badge: Inspiring\"", "cx=\"96.0\"", "fill=\"#0f5a52\"")
        .doesNotContain(SampleBadge.JWT);
  }

  @Test
  void theDataHaveTheCredentialAndTheKeyBehindTheEntries() throws IOException {
    Map<String, byte[]> files = files(bytes(Format.DATA, full()));
    JsonObject data = json(get(files, "entries.json"));
    JsonObject badge = data.getJsonArray("badges").getJsonObject(0);

    assertThat(data.getInt("formatVersion")).isEqualTo(3);
    assertThat(badge.getString("credential")).isEqualTo(SampleBadge.JWT);
    assertThat(badge.getJsonObject("key").getString("x")).isEqualTo("YQ");
    assertThat(files).containsKeys(badge.getString("path"), badge.getString("picture"));
    assertThat(List.copyOf(data.keySet()))
        .as("who reads as it goes has the entries first")
        .endsWith("entries", "badges");
  }

  @Test
  void whoHasNoneSeesNothingOfThem() throws IOException {
    Map<String, byte[]> files = files(zip(takeaway("Josie", List.of())));

    assertThat(files.keySet()).noneMatch(path -> path.startsWith("badges"));
    assertThat(text(get(files, "index.html"))).doesNotContain("Badges");
    assertThat(json(get(files, "entries.json"))).doesNotContainKey("badges");
  }

  private static String chapter(byte[] book, String path) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(path)) {
          return text(in.readAllBytes());
        }
      }
    }
    throw new AssertionError("There is no " + path);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
