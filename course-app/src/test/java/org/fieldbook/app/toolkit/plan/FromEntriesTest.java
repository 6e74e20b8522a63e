package org.fieldbook.app.toolkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the examples of other tools give for a development plan. */
class FromEntriesTest {

  private static EntryView example(String tool) {
    ToolTemplate template = Course.tool(tool);
    Instant saved = Instant.parse("2027-06-30T12:00:00Z");
    return new EntryView(
        1,
        new PresentationCode("LMC310-2026J"),
        "own-" + tool,
        EntryKind.TOOL,
        new Provenance(Course.LMC310.code(), 1, null, null, null, tool, 1),
        template.title(),
        true,
        LocalDate.of(2027, 6, 30),
        List.of(),
        "",
        false,
        1,
        SpecimenSheet.of(Course.LMC310, template).orElseThrow().body(),
        0,
        saved,
        saved,
        null);
  }

  private static List<Idea> ideas(String... tools) {
    return new FromEntries(Course.LMC310, Stream.of(tools).map(FromEntriesTest::example).toList())
        .all(Objects.requireNonNull(Course.tool("pdp").ideas()));
  }

  @Test
  @Tag("R-003-060")
  void inductionAndSpecificationFeedTheNeedsOfAPlan() {
    assertThat(ideas("induction-check"))
        .isNotEmpty()
        .allMatch(idea -> "induction-check".equals(idea.source()))
        .extracting(Idea::words)
        .contains("I know my budget and what I may spend");
    assertThat(ideas("person-spec"))
        .isNotEmpty()
        .allMatch(idea -> "person-management-specification".equals(idea.source()))
        .allMatch(idea -> idea.words().matches(".+: from level \\d to level \\d"));
  }

  @Test
  void theWidestGapComesFirst() {
    assertThat(ideas("person-spec"))
        .extracting(FromEntriesTest::gap)
        .isSortedAccordingTo((one, other) -> other - one);
  }

  private static int gap(Idea idea) {
    String[] levels = idea.words().replaceAll("[^0-9]+", " ").strip().split(" ", -1);
    return Integer.parseInt(levels[1]) - Integer.parseInt(levels[0]);
  }

  @Test
  void whatWasNeverFilledInGivesNothing() {
    assertThat(ideas()).isEmpty();
    assertThat(ideas("swot-pestle")).isEmpty();
  }
}
