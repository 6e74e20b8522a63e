package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.TakenExamples.choices;
import static org.fieldbook.app.toolkit.takeaway.TakenExamples.holds;
import static org.fieldbook.app.toolkit.takeaway.TakenExamples.namesRows;

import java.util.List;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that are kept through the course, as they are taken home. */
class TakenRecordsTest {

  @Test
  @Tag("R-002-051")
  void compassionBeginsWithAttending() {
    holds("compassion-log", "attend");
  }

  @Test
  @Tag("R-002-052")
  void compassionAsksHowItLookedToThem() {
    holds("compassion-log", "understand");
  }

  @Test
  @Tag("R-002-053")
  void compassionAsksHowBalanceWasKept() {
    holds("compassion-log", "empathise");
    assertThat(Course.tool("compassion-log").field("empathise").orElseThrow().label())
        .contains("balance");
  }

  @Test
  @Tag("R-002-054")
  void compassionAsksWhatHelped() {
    holds("compassion-log", "help");
  }

  @Test
  @Tag("R-003-048")
  @Tag("R-003-223")
  void inductionIsIntoManagementAndBetweenItsLevels() {
    holds("induction-check", "transition");
    assertThat(choices("induction-check", "transition"))
        .contains("practitioner-into-management", "up-a-level");
  }

  @Test
  @Tag("R-003-211")
  void establishedManagersMayUseTheStandardsAsBenchmark() {
    assertThat(choices("induction-check", "transition"))
        .contains("established-manager-using-this-as-a-benchmark");
  }

  @Test
  @Tag("R-003-240")
  void inductionIsCheckedFourTimesInItsFirstSixMonths() {
    holds("induction-check", "stage");
    assertThat(choices("induction-check", "stage"))
        .containsExactly("at-the-start", "1-month", "3-months", "6-months");
  }

  @Test
  @Tag("R-003-120")
  void principlesOfSelfCareAreAmongTheInductionStatements() {
    namesRows("induction-check", "statements", "is-03", 1);
  }

  @Test
  @Tag("R-003-202")
  void managersAndMentorsHaveStatementsAndAComment() {
    namesRows("induction-check", "statements", "is-", 32);
    holds("induction-check", "mentor_note");
  }

  @Test
  @Tag("R-003-241")
  void inductionIsPlannedAndRecordedWithGuidance() {
    holds("induction-check", "evidence", "plan", "mentor_note");
    assertThat(Course.tool("induction-check").field("plan").orElseThrow().help()).isNotEmpty();
  }

  @Test
  @Tag("R-003-025")
  @Tag("R-004-040")
  void partnershipsAndTheirTiesAreDescribed() {
    holds("partnership-map", "nodes", "links", "lead", "gap", "moves");
  }

  @Test
  @Tag("R-003-064")
  @Tag("R-004-051")
  void aPlanGrowsFromNeedsAndCareer() {
    holds("pdp", "career", "needs");
    assertThat(Course.tool("pdp").field("needs").orElseThrow().required()).isTrue();
    assertThat(Course.tool("pdp").field("career").orElseThrow().required()).isTrue();
  }

  @Test
  @Tag("R-003-091")
  @Tag("R-003-092")
  @Tag("R-003-093")
  void goalsStandAtThreeLevels() {
    holds("pdp", "goals");
    assertThat(choices("pdp", "goals", "level"))
        .containsExactly("lvl-basics", "lvl-qualification", "lvl-discrete");
  }

  @Test
  @Tag("R-003-061")
  void planAndLogOfferTheSameFiveWaysOfLearning() {
    String[] ways = {"shadowing", "placement-or-exchange", "coaching", "mentoring", "project"};
    assertThat(choices("pdp", "goals", "activity")).contains(ways);
    assertThat(choices("cpd-log", "kind")).contains(ways);
  }

  @Test
  @Tag("R-003-054")
  @Tag("R-004-030")
  void whoBenefitsFromLearningIsSaid() {
    holds("cpd-log", "benefit", "changed", "learned");
    assertThat(Course.tool("pdp").field("goals").orElseThrow().columns())
        .anyMatch(column -> column.id().equals("benefit"));
  }

  @Test
  @Tag("R-003-220")
  @Tag("R-004-050")
  void supervisionIsRecordedWithItsFunctionsAndAgreedActions() {
    holds("supervision-record", "agenda_theirs", "agenda_mine", "functions", "actions", "agreed");
    assertThat(Course.tool("supervision-record").competences()).contains("spe-supervise");
  }

  @Test
  @Tag("R-003-237")
  void supervisionSaysItsFourUses() {
    assertThat(Course.tool("supervision-record").note())
        .contains("standard", "plan", "policy", "needs to learn");
  }

  @Test
  @Tag("R-003-201")
  void supervisionComesWithAManagersExampleToAdapt() {
    assertThat(Course.LMC310.specimens())
        .hasEntrySatisfying(
            "supervision-record", example -> assertThat(example.by()).isEqualTo("mgr-roisin"));
  }

  @Test
  @Tag("R-003-041")
  void supervisionStandardsQualificationsAndLearningAreRecorded() {
    holds("supervision-record", "functions");
    holds("person-spec", "profile");
    holds("cpd-log", "activity");
    assertThat(choices("pdp", "goals", "activity")).contains("qualification");
  }

  @Test
  @Tag("R-003-042")
  void aPlanSaysHowItHelpsTheOrganisationsPlan() {
    holds("pdp", "service_link");
    assertThat(Course.tool("pdp").revisited()).contains("W20");
    assertThat(Course.LMC310.framework().development())
        .filteredOn(level -> level.id().equals("gp-organisation"))
        .singleElement()
        .satisfies(level -> assertThat(level.about()).contains("business plan", "succession"));
  }

  @Test
  @Tag("R-003-066")
  @Tag("R-003-145")
  void aThreadRunsFromTheServicesAimsThroughDutiesToProofOfLearning() {
    holds("person-spec", "duties", "profile");
    assertThat(columns("person-spec", "profile")).contains("duty_ref", "competence");
    assertThat(columns("pdp", "needs")).contains("competence");
    holds("pdp", "service_link", "goals");
    assertThat(columns("pdp", "goals")).contains("proof");
  }

  private static List<String> columns(String tool, String table) {
    return Course.tool(tool).field(table).orElseThrow().columns().stream()
        .map(ToolField::id)
        .toList();
  }
}
