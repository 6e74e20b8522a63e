package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is filled in in each tool stands in the copy that is taken home, under its own heading. */
class TakenToolsTest {

  private static final int ENOUGH = 40;

  private static Document copy = new Document("");

  @BeforeAll
  static void takeAllExamplesAway() throws IOException {
    List<Takeaway.Taken> taken = new ArrayList<>();
    for (ToolTemplate tool : Course.LMC310.tools().values()) {
      taken.add(taken(tool, taken.size() + 1));
    }
    Takeaway all =
        new Takeaway(
            "Josie Adair",
            "F1234567",
            Course.from(LocalDate.of(2026, 10, 3)),
            LocalDate.of(2027, 7, 1),
            "All entries",
            true,
            true,
            taken);
    copy = Jsoup.parse(new String(SampleTakeaway.bytes(Format.PAGE, all), StandardCharsets.UTF_8));
  }

  private static Takeaway.Taken taken(ToolTemplate tool, int number) {
    JsonObject body = SpecimenSheet.of(Course.LMC310, tool).orElseThrow().body();
    Instant saved = Instant.parse("2027-06-30T12:00:00Z");
    EntryView entry =
        new EntryView(
            number,
            Course.from(LocalDate.of(2026, 10, 3)).code(),
            "own-" + tool.id(),
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
  private static void holds(String tool, String... fields) {
    ToolTemplate template = Course.tool(tool);
    JsonObject written =
        SpecimenSheet.of(Course.LMC310, template).orElseThrow().body().getJsonObject("fields");
    Element entry = Objects.requireNonNull(copy.getElementById("entry-own-" + tool));
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

  private static void namesRows(String tool, String matrix, String prefix, int count) {
    List<ToolField.Option> rows =
        Course.tool(tool).field(matrix).orElseThrow().rows().stream()
            .filter(r -> r.key().startsWith(prefix))
            .toList();
    assertThat(rows).hasSize(count);
    String text = squeezed(Objects.requireNonNull(copy.getElementById("entry-own-" + tool)).text());
    assertThat(rows).allMatch(r -> text.contains(squeezed(r.label())));
  }

  @Test
  @Tag("R-002-015")
  @Tag("R-002-016")
  @Tag("R-002-017")
  @Tag("R-002-018")
  @Tag("R-002-019")
  @Tag("R-002-020")
  @Tag("R-002-021")
  @Tag("R-002-022")
  @Tag("R-002-023")
  void theEightElementsOfWellLedAreRatedByThreePromptsEach() {
    for (int element = 1; element <= 8; element++) {
      namesRows("well-led-audit", "ratings", "wl-" + element, 3);
    }
    holds("well-led-audit", "evidence", "difference", "strong", "actions");
  }

  @Test
  @Tag("R-002-051")
  @Tag("R-002-052")
  @Tag("R-002-053")
  @Tag("R-002-054")
  void compassionHasFourParts() {
    holds("compassion-log", "attend", "understand", "empathise", "help");
  }

  @Test
  @Tag("R-003-113")
  @Tag("R-003-114")
  @Tag("R-003-115")
  @Tag("R-003-116")
  @Tag("R-003-117")
  @Tag("R-003-118")
  @Tag("R-003-119")
  @Tag("R-003-112")
  void theSevenPrinciplesOfSelfCareAreRatedWithExampleRiskAndAction() {
    for (int principle = 1; principle <= 7; principle++) {
      namesRows("self-care-audit", "ratings", "ccp-" + principle, 1);
    }
    holds("self-care-audit", "examples", "risk_story", "actions");
  }

  @Test
  @Tag("R-003-048")
  @Tag("R-003-120")
  @Tag("R-003-202")
  @Tag("R-003-223")
  @Tag("R-003-241")
  void inductionHasItsTransitionStatementsPlanAndTheMentorsWords() {
    holds("induction-check", "transition", "stage", "evidence", "plan", "mentor_note");
    namesRows("induction-check", "statements", "is-03", 1);
  }

  @Test
  @Tag("R-003-025")
  @Tag("R-004-040")
  void partnershipsAndTheirTiesAreDescribed() {
    holds("partnership-map", "nodes", "links", "lead", "gap", "moves");
  }

  @Test
  @Tag("R-003-054")
  @Tag("R-003-064")
  @Tag("R-003-091")
  @Tag("R-003-092")
  @Tag("R-003-093")
  @Tag("R-003-061")
  @Tag("R-004-051")
  void aPlanHasItsNeedsCareerAndGoalsAtThreeLevels() {
    holds("pdp", "career", "service_link", "needs", "goals");
    ToolField goals = Course.tool("pdp").field("goals").orElseThrow();
    assertThat(options(goals, "level"))
        .containsExactly("lvl-basics", "lvl-qualification", "lvl-discrete");
    for (List<String> ways :
        List.of(
            options(goals, "activity"),
            Course.tool("cpd-log").field("kind").orElseThrow().options().stream()
                .map(ToolField.Option::key)
                .toList())) {
      assertThat(ways).contains("shadowing", "coaching", "mentoring", "project");
      assertThat(ways).contains("placement-or-exchange");
    }
    holds("cpd-log", "benefit", "changed", "learned");
  }

  private static List<String> options(ToolField table, String column) {
    return table.columns().stream()
        .filter(c -> c.id().equals(column))
        .flatMap(c -> c.options().stream())
        .map(ToolField.Option::key)
        .toList();
  }

  @Test
  @Tag("R-003-201")
  @Tag("R-003-220")
  @Tag("R-003-237")
  @Tag("R-004-030")
  @Tag("R-004-050")
  void supervisionIsRecordedWithItsFunctionsAndAgreedActions() {
    holds("supervision-record", "agenda_theirs", "agenda_mine", "functions", "actions", "agreed");
    assertThat(Course.tool("supervision-record").note()).contains("standard");
    assertThat(Course.LMC310.specimens())
        .hasEntrySatisfying(
            "supervision-record", example -> assertThat(example.by()).isEqualTo("mgr-roisin"));
  }
}
