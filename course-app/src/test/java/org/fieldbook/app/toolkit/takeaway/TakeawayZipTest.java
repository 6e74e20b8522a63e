package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TakeawayZipTest {

  private static final Path THEME = Path.of("src/main/webapp/assets");
  private static final String FOLDER = "toolkit-LMC310-2026J/";
  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  private static final String HOSTILE =
      "</title><script src='https://evil.example/x.js'></script> & \u202eRTL שלום 😀 \u0000\u0007 "
          + "x".repeat(9000);

  private static final PublishedPresentation PRESENTATION =
      new PublishedPresentation(
          new PresentationCode("LMC310-2026J"),
          START,
          Course.LMC310,
          Course.LMC310.calendar(START));

  private static Takeaway.Taken taken(
      String slot, String tool, String title, JsonObject body, @Nullable String week) {
    Instant saved = Instant.parse("2026-11-28T21:52:00Z");
    String block = week == null ? null : Course.LMC310.week(week).block();
    EntryView entry =
        new EntryView(
            7,
            PRESENTATION.code(),
            slot,
            EntryKind.TOOL,
            new Provenance(
                Course.LMC310.code(), 1, block, week, week == null ? null : slot, tool, 1),
            title,
            false,
            LocalDate.of(2026, 11, 28),
            List.of("gen-change"),
            title,
            false,
            2,
            body,
            9,
            saved,
            saved,
            null);
    return new Takeaway.Taken(
        entry,
        Course.tool(tool),
        List.of(
            new KeptVersion(12, 2, EntryVersion.Kind.KEPT, saved, 9, body),
            new KeptVersion(11, 1, EntryVersion.Kind.AUTO, saved, 4, Course.body("{}"))));
  }

  private static Takeaway takeaway(String learner, List<Takeaway.Taken> entries) {
    return new Takeaway(
        learner, "F1234567", PRESENTATION, LocalDate.of(2026, 11, 29), "All entries", entries);
  }

  private static Takeaway full() {
    JsonObject forces =
        Json.createObjectBuilder()
            .add(
                "fields",
                Json.createObjectBuilder()
                    .add("present", HOSTILE)
                    .add(
                        "forces",
                        Json.createArrayBuilder()
                            .add(
                                Json.createObjectBuilder()
                                    .add("side", "driving")
                                    .add("force", HOSTILE)
                                    .add("strength", 4))))
            .build();
    return takeaway(
        "Josie " + HOSTILE.substring(0, 80),
        List.of(
            taken("W12-A3", "force-field", HOSTILE, forces, "W12"),
            taken(
                "own-12345678", "delegation-matrix", "Rota", Course.body("{'scope':'Mine'}"), null),
            taken("W01-A9", "reflective-journal", "", Course.body("{}"), "W01")));
  }

  private static byte[] zip(Takeaway takeaway) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TakeawayZip.write(takeaway, file -> Files.readAllBytes(THEME.resolve(file)), out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getName()).startsWith(FOLDER);
        assertThat(files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes()))
            .as("twice: " + entry.getName())
            .isNull();
      }
    }
    return files;
  }

  private static Map<String, Document> pages(Map<String, byte[]> files) {
    Map<String, Document> pages = new LinkedHashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Course.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    return pages;
  }

  private static List<String> values(Document page, String path) {
    NodeList nodes = Course.find(page, path);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  @Test
  void everyPageIsWellFormedWithOneHeadingAndNoScript() throws IOException {
    Map<String, Document> pages = pages(files(zip(full())));

    assertThat(pages).hasSize(2 + 3 + Course.LMC310.tools().size());
    pages.forEach(
        (path, page) -> {
          assertThat(values(page, "//*[local-name()='h1']")).as(path).hasSize(1);
          assertThat(values(page, "//*[local-name()='script' or local-name()='style']"))
              .as(path)
              .isEmpty();
          assertThat(values(page, "//@*[starts-with(name(),'on') or name()='style']"))
              .as(path)
              .isEmpty();
        });
  }

  @Test
  @Tag("R-000-041")
  @Tag("R-003-235")
  void everyLinkLeadsToAFileOrAPlaceInTheZipAndNoneOut() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    Map<String, Document> pages = pages(files);
    int links = 0;
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (String link : values(page.getValue(), "//@href | //@src")) {
        String[] parts = link.split("#", 2);
        Path folder = Path.of("/").resolve(page.getKey()).resolveSibling("");
        String target =
            parts[0].isEmpty()
                ? page.getKey()
                : folder.resolve(parts[0]).normalize().toString().substring(1);
        assertThat(files).as(page.getKey() + " to " + link).containsKey(target);
        if (parts.length == 2) {
          assertThat(values(get(pages, target), "//@id")).as(link).contains(parts[1]);
        }
        links++;
      }
    }
    assertThat(links).isGreaterThan(pages.size() * 5);
  }

  @Test
  void theStylesheetsAskForNothingOutsideTheZip() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    int urls = 0;
    for (String sheet : List.of("fieldbook.css", "toolkit.css")) {
      String css = new String(get(files, "style/" + sheet), StandardCharsets.UTF_8);
      assertThat(css).doesNotContain("@import");
      Matcher url = Pattern.compile("url\\(\"?(?!data:)([^\")]+)").matcher(css);
      while (url.find()) {
        assertThat(files).containsKey("style/" + url.group(1));
        urls++;
      }
    }
    assertThat(urls).isGreaterThan(1);
    assertThat(new String(get(files, "style/fonts/OFL-Literata.txt"), StandardCharsets.UTF_8))
        .contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void theManifestHasTheHashOfEveryFile() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    JsonObject manifest = json(get(files, "manifest.json"));

    Map<String, String> hashes = new LinkedHashMap<>();
    for (JsonValue file : manifest.getJsonArray("files")) {
      String path = file.asJsonObject().getString("path");
      hashes.put(path, file.asJsonObject().getString("sha256"));
      assertThat(file.asJsonObject().getInt("bytes")).isEqualTo(get(files, path).length);
    }
    files.remove("manifest.json");
    assertThat(hashes.keySet()).containsExactlyElementsOf(files.keySet());
    files.forEach((path, bytes) -> assertThat(hashes).containsEntry(path, Sha256.of(bytes).hex()));
  }

  @Test
  void theDataFitsTheSchemaThatComesWithIt() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    JsonObject schema = json(get(files, "entries.schema.json"));
    JsonObject data = json(get(files, "entries.json"));

    assertThat(new SchemaCheck(schema).faults(data)).isEmpty();
    JsonObject first = data.getJsonArray("entries").getJsonObject(0);
    assertThat(first.getJsonObject("fields").getString("present")).isEqualTo(HOSTILE);
    assertThat(first.getJsonObject("computed").getJsonObject("totals").getInt("driving"))
        .isEqualTo(4);
    assertThat(
            new SchemaCheck(schema).faults(Json.createObjectBuilder(data).remove("made").build()))
        .isNotEmpty();
  }

  @Test
  void theSameEntriesOnTheSameDayGiveTheSameBytes() throws IOException {
    assertThat(zip(full())).isEqualTo(zip(full()));
  }

  @Test
  void itNamesLearnerDateAndCourseOnEveryPage() throws IOException {
    Takeaway takeaway = takeaway("Josie Adair", full().entries());
    pages(files(zip(takeaway)))
        .forEach(
            (path, page) ->
                assertThat(page.getDocumentElement().getTextContent())
                    .as(path)
                    .contains("Josie Adair", "29 November 2026", Course.LMC310.title()));
  }

  @Test
  void anEntryShowsPictureTableHistoryAndWhereItComesFrom() throws IOException {
    Document page = get(pages(files(zip(full()))), "entries/W12-A3.html");

    assertThat(values(page, "//*[local-name()='svg' and @role='img']")).hasSize(2);
    assertThat(values(page, "//*[local-name()='figure']//*[local-name()='table']")).hasSize(1);
    assertThat(values(page, "//*[@class='kept']/*[local-name()='summary']"))
        .containsExactly(
            "Version 2, Saturday 28 November, 21:52, 9 words",
            "Version 1, Saturday 28 November, 21:52, 4 words");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("from Week 12, activity W12-A3, edition 1");
  }

  @Test
  void whoHasNoEntriesGetsAnHonestPageAndTheBlankForms() throws IOException {
    Map<String, byte[]> files = files(zip(takeaway("Josie Adair", List.of())));
    Document cover = get(pages(files), "index.html");

    assertThat(cover.getDocumentElement().getTextContent())
        .contains("There are no entries in it yet.");
    assertThat(values(cover, "//*[@id='blank']//@href")).hasSize(Course.LMC310.tools().size());
    assertThat(json(get(files, "entries.json")).getJsonArray("entries")).isEmpty();
  }

  private static <T> T get(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new AssertionError("There is no " + key);
    }
    return value;
  }

  private static JsonObject json(byte[] bytes) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
