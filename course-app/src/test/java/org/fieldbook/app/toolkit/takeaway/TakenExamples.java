package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The examples of all tools of LMC310, taken away as one page: what a copy must hold. */
final class TakenExamples {

  private static final int ENOUGH = 40;

  private static final Document COPY = taken();

  private TakenExamples() {}

  /**
   * The examples of these tools as entries that are taken away.
   *
   * @param whole whether rows that a template would rather have counted go with them
   */
  static Takeaway of(boolean blanks, boolean whole, Collection<String> tools) {
    List<Takeaway.Taken> taken = new ArrayList<>();
    for (String tool : tools) {
      ToolTemplate template = Course.tool(tool);
      JsonObject body = SpecimenSheet.of(Course.LMC310, template).orElseThrow().body();
      String before = taken.stream().anyMatch(t -> t.template().id().equals(tool)) ? "-before" : "";
      taken.add(taken(template, body, "own-" + tool + before));
    }
    return new Takeaway(
        "Josie Adair",
        "F1234567",
        Course.from(LocalDate.of(2026, 10, 3)),
        LocalDate.of(2027, 7, 1),
        "All entries",
        blanks,
        whole,
        taken);
  }

  private static Document taken() {
    Takeaway all = of(true, true, Course.LMC310.tools().keySet());
    try {
      return Jsoup.parse(
          new String(SampleTakeaway.bytes(Format.PAGE, all), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Takeaway.Taken taken(ToolTemplate tool, JsonObject body) {
    return taken(tool, body, "own-" + tool.id());
  }

  private static Takeaway.Taken taken(ToolTemplate tool, JsonObject body, String slot) {
    Instant saved = Instant.parse("2027-06-30T12:00:00Z");
    EntryView entry =
        new EntryView(
            slot.hashCode(),
            Course.from(LocalDate.of(2026, 10, 3)).code(),
            slot,
            EntryKind.TOOL,
            new Provenance(Course.LMC310.code(), 1, null, null, null, tool.id(), 1),
            tool.title(),
            true,
            LocalDate.of(2027, 6, 30),
            List.of(),
            "",
            false,
            1,
            body,
            0,
            saved,
            saved,
            null);
    return new Takeaway.Taken(entry, tool, Takeaway.Words.of(body, List.of()));
  }

  /** Each field has its label in the copy, and all that was written in it. */
  static void holds(String tool, String... fields) {
    ToolTemplate template = Course.tool(tool);
    JsonObject written =
        SpecimenSheet.of(Course.LMC310, template).orElseThrow().body().getJsonObject("fields");
    Element entry = Objects.requireNonNull(COPY.getElementById("entry-own-" + tool));
    String text = squeezed(entry.text());
    for (String id : fields) {
      ToolField field = template.field(id).orElseThrow();
      assertThat(text).as("%s %s", tool, id).contains(squeezed(field.label()));
      assertThat(words(field, written.getOrDefault(id, JsonValue.NULL)).toList())
          .isNotEmpty()
          .allMatch(text::contains);
    }
  }

  private static Stream<String> words(ToolField field, JsonValue value) {
    if (value instanceof JsonArray rows) {
      return rows.stream().flatMap(row -> words(field, row));
    }
    if (value instanceof JsonObject row) {
      return row.entrySet().stream()
          .flatMap(
              cell ->
                  field.columns().stream()
                      .filter(c -> c.id().equals(cell.getKey()))
                      .flatMap(c -> words(c, cell.getValue())));
    }
    if (value instanceof JsonString said && field.type() != ToolField.Type.DATE) {
      String shown = Options.of(Course.LMC310).label(field, said.getString());
      return Stream.of(start(shown)).filter(s -> !s.isEmpty());
    }
    return Stream.empty();
  }

  private static String start(String words) {
    String line = squeezed(words.strip().lines().findFirst().orElse("")).replaceFirst("^- ", "");
    return line.substring(0, Math.min(ENOUGH, line.length()));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** As many rows of a matrix as given, their keys beginning so, stand in the copy with labels. */
  static void namesRows(String tool, String matrix, String prefix, int count) {
    List<ToolField.Option> rows =
        Course.tool(tool).field(matrix).orElseThrow().rows().stream()
            .filter(r -> r.key().startsWith(prefix))
            .toList();
    assertThat(rows).hasSize(count);
    String text = squeezed(Objects.requireNonNull(COPY.getElementById("entry-own-" + tool)).text());
    assertThat(rows).allMatch(r -> text.contains(squeezed(r.label())));
  }

  /** The label of each choice of a field, or of a table's column, in the form's order. */
  static List<String> choices(String tool, String field, String... column) {
    ToolField chosen = Course.tool(tool).field(field).orElseThrow();
    for (String id : column) {
      chosen = chosen.columns().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
    return chosen.options().stream().map(ToolField.Option::key).toList();
  }
}
