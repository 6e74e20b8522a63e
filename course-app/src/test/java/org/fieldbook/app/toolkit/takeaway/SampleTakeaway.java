package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A take-away with three entries, one of them hostile, written and read again. */
final class SampleTakeaway {

  private static final Path THEME = Path.of("src/main/webapp/assets");
  static final Stationery THEME_FILES = file -> Files.readAllBytes(THEME.resolve(file));
  private static final String FOLDER = "toolkit-LMC310-2026J/";
  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  static final String HOSTILE =
      "</title><script src='https://evil.example/x.js'></script> & \u202eRTL שלום 😀 \u0000\u0007 "
          + "x".repeat(9000);

  private static final PublishedPresentation PRESENTATION = Course.from(START);

  private SampleTakeaway() {}

  private static Takeaway.Taken taken(
      String slot, String tool, String title, JsonObject body, @Nullable String week) {
    return taken(slot, tool, title, body, week, Filing.NONE);
  }

  private static Takeaway.Taken taken(
      String slot,
      String tool,
      String title,
      JsonObject body,
      @Nullable String week,
      Filing filing) {
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
            null,
            List.of(),
            filing);
    return new Takeaway.Taken(
        entry,
        Course.tool(tool),
        Takeaway.Words.of(
            body,
            List.of(
                new KeptVersion(12, 2, EntryVersion.Kind.KEPT, saved, 9, body, 1),
                new KeptVersion(11, 1, EntryVersion.Kind.AUTO, saved, 4, Course.body("{}"), 1))));
  }

  static Takeaway takeaway(String learner, List<Takeaway.Taken> entries) {
    return new Takeaway(
        learner,
        "F1234567",
        PRESENTATION,
        LocalDate.of(2026, 11, 29),
        "All entries",
        true,
        entries);
  }

  /** A record of supervision in which somebody who uses the service is spoken of. */
  static Takeaway supervision(boolean whole) {
    Takeaway all =
        takeaway(
            "Josie Adair",
            List.of(
                taken(
                    "own-87654321",
                    "supervision-record",
                    "With M.K.",
                    Course.body(
                        "{'agenda_mine':'Rotas','people':[{'who':'Z.Q.','issue':'Quarrelsome'},"
                            + "{'who':'Z.Y.','issue':'Moved'},{}]}"),
                    null)));
    return new Takeaway(
        all.learner(),
        all.identifier(),
        all.presentation(),
        all.made(),
        all.choice(),
        false,
        whole,
        all.entries());
  }

  /** A round of feedback with the people who were asked. */
  static Takeaway asked() {
    return takeaway(
        "Josie Adair",
        List.of(
            taken(
                "W03-A3",
                "feedback-360",
                "How I lead",
                Course.body(
                    "{'purpose':'To learn','invites':[{'group':'colleagues',"
                        + "'label':'Zebedee Quill','sent':'2026-11-02','state':'answered'}],"
                        + "'comments':[{'group':'colleagues','question':'What helps?',"
                        + "'comment':'She listens'}]}"),
                "W03")));
  }

  /** Entries that their owner keeps elsewhere than where they come from. */
  static Takeaway filed() {
    JsonObject nothing = Course.body("{}");
    String tool = "reflective-journal";
    return takeaway(
        "Josie Adair",
        List.of(
            taken("own-11111111", tool, "Moved", nothing, null, new Filing("W12", false)),
            taken("W01-A9", tool, "Later", nothing, "W01", new Filing(Filing.AFTER, false)),
            taken("W02-A9", tool, "Away", nothing, "W02", new Filing(null, true))));
  }

  static Takeaway full() {
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
    return withBadge(
        "Josie " + HOSTILE.substring(0, 80),
        List.of(
            beside(
                taken("W12-A3", "force-field", HOSTILE, forces, "W12"),
                SampleBeside.of("own-12345678", HOSTILE)),
            taken(
                "own-12345678", "delegation-matrix", "Rota", Course.body("{'scope':'Mine'}"), null),
            taken("W01-A9", "reflective-journal", "", Course.body("{}"), "W01")));
  }

  private static Takeaway withBadge(String learner, List<Takeaway.Taken> entries) {
    return takeaway(learner, entries).with(List.of(SampleBadge.of("Inspiring")));
  }

  private static Takeaway.Taken beside(Takeaway.Taken taken, Beside beside) {
    return new Takeaway.Taken(taken.entry(), taken.template(), taken.words(), beside);
  }

  static byte[] zip(Takeaway takeaway) throws IOException {
    return bytes(Format.SITE, takeaway);
  }

  static byte[] bytes(Format format, Takeaway takeaway) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Takeable.of(format, THEME_FILES).write(takeaway, Takeable.Progress.NONE, out);
    return out.toByteArray();
  }

  static Map<String, byte[]> files(byte[] zip) throws IOException {
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

  static Map<String, Document> pages(Map<String, byte[]> files) {
    Map<String, Document> pages = new LinkedHashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Course.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    return pages;
  }

  static List<String> values(Document page, String path) {
    NodeList nodes = Course.find(page, path);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  static <T> T get(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new AssertionError("There is no " + key);
    }
    return value;
  }

  static JsonObject json(byte[] bytes) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
