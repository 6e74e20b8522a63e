package org.fieldbook.app.toolkit.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.competence.Specification.Row;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Framework.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested for a role in an organisation of some number of people. */
class SuggestionTest {

  private static final Framework FRAMEWORK = Course.LMC310.framework();

  private static Map<String, Integer> suggested(String role, int people) {
    return Suggestion.of(
        Course.LMC310, FRAMEWORK.role(role).orElseThrow(), FRAMEWORK.sizeOf(people).orElseThrow());
  }

  private static Row row(String competence, int required, OptionalInt held) {
    return new Row(competence, OptionalInt.of(required), held, "", "", "");
  }

  @ParameterizedTest(name = "{0} people: {1} of 40 rows")
  @CsvSource({"3, 16", "30, 28", "200, 36", "400, 40"})
  @Tag("R-003-098")
  @Tag("R-003-099")
  @Tag("R-003-100")
  void theSmallerTheShorter(int people, int rows) {
    assertThat(suggested("role-registered", people)).hasSize(rows);
  }

  @Test
  @Tag("R-003-101")
  void aLargeOrganisationHasTheWholeSet() {
    for (Role role : FRAMEWORK.roles()) {
      assertThat(suggested(role.id(), 250)).isEqualTo(role.profile());
    }
  }

  @Test
  @Tag("R-003-047")
  @Tag("R-003-088")
  void everyRoleInEverySizeKeepsItsHighestLevelsAndEachFamily() {
    for (Role role : FRAMEWORK.roles()) {
      for (int people : List.of(1, 5, 50, 250)) {
        Map<String, Integer> suggested = suggested(role.id(), people);

        assertThat(role.profile().entrySet()).as(role.id()).containsAll(suggested.entrySet());
        assertThat(FamilyMix.of(Course.LMC310, suggested.keySet()))
            .as("%s, %d people", role.id(), people)
            .hasSize(4)
            .allMatch(part -> part.count() > 0);
      }
    }
    assertThat(suggested("role-registered", 2)).containsKeys("spe-law", "spe-safeguard");
  }

  @Test
  void aShorterListKeepsTheMixOfTheRole() {
    assertThat(FamilyMix.of(Course.LMC310, suggested("role-registered", 3).keySet()))
        .extracting(FamilyMix.Part::count)
        .containsExactly(5, 7, 2, 2);
  }

  @Test
  @Tag("R-003-102")
  void changingTheSizeKeepsRowsThatWereWorkedOn() {
    Map<String, Integer> large = suggested("role-registered", 300);
    List<Row> before =
        List.of(
            row("spe-law", 4, OptionalInt.of(2)),
            row("gen-digital", 2, OptionalInt.of(1)),
            row("gen-evaluate", 2, OptionalInt.empty()),
            row("gen-create", 3, OptionalInt.empty()));

    List<Row> rows = Suggestion.with(suggested("role-registered", 2), before, large, 40);

    assertThat(rows)
        .contains(before.get(0), before.get(1))
        .as("worked on, though the suggestion never had it")
        .contains(before.get(3))
        .as("only ever suggested, and not for so small an employer")
        .extracting(Row::competence)
        .doesNotContain("gen-evaluate")
        .doesNotHaveDuplicates();
    assertThat(rows).hasSize(16 + 2);
  }

  @Test
  void whatWasWorkedOnComesBeforeWhatIsSuggestedWhenTheFormIsFull() {
    List<Row> before =
        Course.LMC310.competences().stream()
            .filter(c -> !suggested("role-middle", 300).containsKey(c.id()))
            .limit(10)
            .map(c -> row(c.id(), 2, OptionalInt.of(1)))
            .toList();

    List<Row> rows = Suggestion.with(suggested("role-middle", 300), before, Map.of(), 40);

    assertThat(rows).hasSize(40).containsAll(before);
  }

  @Test
  @Tag("R-003-097")
  void theMixIsTotalledToAHundredByLargestRemainder() {
    assertThat(
            FamilyMix.of(Course.LMC310, suggested("role-practitioner", 300).keySet()).stream()
                .collect(Collectors.toMap(FamilyMix.Part::family, FamilyMix.Part::percent)))
        .isEqualTo(
            Map.of(
                "generic", 26, "specialist", 53, "partnership", 11, "organisation-specific", 10));
    assertThat(FamilyMix.of(Course.LMC310, suggested("role-strategic", 300).keySet()))
        .extracting(FamilyMix.Part::percent)
        .containsExactly(55, 17, 17, 11);
    assertThat(FamilyMix.of(Course.LMC310, List.of())).allMatch(p -> p.percent() == 0);
  }

  @Test
  void aGapIsOnlyThereWhereBothLevelsAreKnown() {
    assertThat(row("spe-law", 4, OptionalInt.of(2)).gap()).isEqualTo(2);
    assertThat(row("spe-law", 2, OptionalInt.of(4)).gap()).isZero();
    assertThat(row("spe-law", 4, OptionalInt.empty()).gap()).isZero();
  }
}
