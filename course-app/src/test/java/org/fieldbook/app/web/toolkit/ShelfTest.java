package org.fieldbook.app.web.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.web.toolkit.Shelf.Section;
import org.fieldbook.app.web.toolkit.Shelf.ToolLine;
import org.fieldbook.content.reading.PublishedPresentation;
import org.junit.jupiter.api.Test;

class ShelfTest {

  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  private static final PublishedPresentation PRESENTATION = Course.from(START);
  private static final LocalDate WEEK_8 = START.plusWeeks(7);

  private static EntryView entry(String slot, String tool, LocalDate date, boolean done) {
    return entry(slot, tool, date, done, Filing.NONE);
  }

  private static EntryView entry(
      String slot, String tool, LocalDate date, boolean done, Filing filing) {
    Instant at = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new EntryView(
        1,
        PRESENTATION.code(),
        slot,
        EntryKind.TOOL,
        new Provenance(Course.LMC310.code(), 1, null, null, null, tool, 1),
        "Title of " + slot,
        done,
        date,
        List.of(),
        "",
        false,
        1,
        Course.body("{}"),
        0,
        at,
        at,
        null,
        List.of(),
        filing);
  }

  private static Shelf shelf(EntryView... entries) {
    return new Shelf(PRESENTATION, List.of(entries), WEEK_8);
  }

  private static ToolLine find(List<Section> sections, String tool) {
    return sections.stream()
        .flatMap(s -> java.util.stream.Stream.concat(s.tools().stream(), s.coming().stream()))
        .filter(t -> t.id().equals(tool))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void byBlockEveryToolStandsOnceWhereItIsIntroduced() {
    List<Section> sections = shelf().byBlock();

    assertThat(sections).extracting(Section::heading).startsWith("Block 1", "Block 2");
    assertThat(sections.stream().mapToInt(s -> s.tools().size() + s.coming().size()).sum())
        .isEqualTo(Course.LMC310.tools().size());
  }

  @Test
  void byFamilyAToolStandsInEachFamilyItServes() {
    List<Section> sections = shelf().byFamily();

    assertThat(sections)
        .extracting(Section::heading)
        .containsExactly("Generic", "Specialist", "Partnership", "Organisation-specific");
    assertThat(sections)
        .filteredOn(
            s ->
                s.coming().stream().anyMatch(t -> t.id().equals("force-field"))
                    || s.tools().stream().anyMatch(t -> t.id().equals("force-field")))
        .extracting(Section::id)
        .containsExactly("generic", "partnership");
  }

  @Test
  void aToolOpensWithItsWeekTwoWeeksAheadOrOnceItIsUsed() {
    assertThat(find(shelf().byBlock(), "compassion-log").open()).as("W10 in week 8").isTrue();
    ToolLine coming = find(shelf().byBlock(), "force-field");
    assertThat(coming.open()).as("W12 in week 8").isFalse();
    assertThat(coming.opens()).startsWith("Week 12, from ");

    assertThat(
            find(
                    shelf(entry("own-12345678", "force-field", WEEK_8, false)).byBlock(),
                    "force-field")
                .open())
        .isTrue();
  }

  @Test
  void entriesOfOneWeekShareAMarkAndMarksSideBySideStandAtTwoHeights() {
    ToolLine journal =
        find(
            shelf(
                    entry("d", "reflective-journal", START.plusWeeks(3), false),
                    entry("c", "reflective-journal", START.plusWeeks(2).plusDays(6), true),
                    entry("b", "reflective-journal", START.plusWeeks(2), true),
                    entry("a", "reflective-journal", START.minusDays(20), true))
                .byBlock(),
            "reflective-journal");

    assertThat(journal.marks())
        .extracting(WeekRuler.Mark::getCss)
        .containsExactly("wk-1 is-edge", "wk-3", "wk-4 is-latest is-high is-draft");
    assertThat(journal.marks())
        .extracting(WeekRuler.Mark::label)
        .containsExactly(
            "Entry 1, Week 1: Title of a",
            "Entries 2 to 3, Week 3: Title of c",
            "Entry 4, Week 4: Title of d, latest");
    assertThat(journal.entries()).hasSize(3);
    assertThat(journal.earlier()).extracting(Shelf.EntryLine::title).containsExactly("Title of a");
  }

  @Test
  void anEntryStandsInTheWeekThatItsOwnerChoseAndAfterTheCourse() {
    ToolLine journal =
        find(
            shelf(
                    entry("b", "reflective-journal", WEEK_8, true, new Filing(Filing.AFTER, false)),
                    entry("a", "reflective-journal", START, true, new Filing("W03", false)))
                .byBlock(),
            "reflective-journal");

    assertThat(journal.marks())
        .extracting(WeekRuler.Mark::label)
        .containsExactly(
            "Entry 1, Week 3: Title of a", "Entry 2, after the course: Title of b, latest");
    assertThat(journal.marks()).extracting(WeekRuler.Mark::week).containsExactly(3, 28);
    assertThat(journal.entries())
        .extracting(Shelf.EntryLine::source)
        .containsExactly("after the course", "Week 3");
  }

  @Test
  void whatIsArchivedIsNotOnTheShelf() {
    EntryView away = entry("a", "reflective-journal", START, true, new Filing(null, true));
    Shelf shelf = shelf(away);

    assertThat(find(shelf.byBlock(), "reflective-journal").isUsed()).isFalse();
    assertThat(shelf.entryCount()).isZero();
    assertThat(away.state()).isEqualTo("archived");
  }

  @Test
  void theWeekThatComesBackToAToolSaysSoToWhoeverHasAnEntry() {
    EntryView journal = entry("own-12345678", "reflective-journal", START.plusWeeks(2), true);
    LocalDate weekFour = START.plusWeeks(3);

    ToolLine used =
        find(new Shelf(PRESENTATION, List.of(journal), weekFour).byBlock(), "reflective-journal");
    var revisit = Objects.requireNonNull(used.revisit());
    assertThat(revisit.filled()).startsWith("You filled in the Reflective journal on ");
    assertThat(revisit.back()).isEqualTo("Week 4 comes back to it:");
    assertThat(revisit.open()).isEmpty();

    assertThat(
            find(new Shelf(PRESENTATION, List.of(), weekFour).byBlock(), "reflective-journal")
                .revisit())
        .as("nothing was filled in")
        .isNull();
    assertThat(
            find(
                    new Shelf(PRESENTATION, List.of(journal), START.plusWeeks(4)).byBlock(),
                    "reflective-journal")
                .revisit())
        .as("week 5 does not come back to it")
        .isNull();
  }

  @Test
  void everyMarkFallsOnTheRuler() {
    WeekRuler ruler = new WeekRuler(PRESENTATION);

    assertThat(ruler.length()).isEqualTo(28);
    assertThat(ruler.week(START.minusYears(1))).isEqualTo(1);
    assertThat(ruler.week(START.plusYears(2))).isEqualTo(28);
  }
}
