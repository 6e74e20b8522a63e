package org.fieldbook.assessment.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The assessment of both sample courses, as their packages have it. */
class StrategyReaderTest {

  private final TestBench bench = new TestBench();
  private final Assignments assignments = bench.bean(Assignments.class);

  @ParameterizedTest(name = "{0} {1} is due at {2}")
  @Tag("R-001-068")
  @CsvSource({
    "LMC310-2026J, TMA00, 2026-10-15T11:00:00Z",
    "LMC310-2026J, TMA01, 2026-11-12T12:00:00Z",
    "LMC310-2026J, TMA02, 2026-12-17T12:00:00Z",
    "LMC310-2026J, TMA03, 2027-01-28T12:00:00Z",
    "LMC310-2026J, TMA04, 2027-03-18T12:00:00Z",
    "LMC310-2026J, TMA05, 2027-05-06T11:00:00Z",
    "LMC310-2026J, EMA,   2027-06-03T11:00:00Z",
    "LPS820-2027E, TMA01, 2027-07-22T11:00:00Z",
    "LPS820-2027E, EMA,   2027-09-30T11:00:00Z"
  })
  void cutOffsAreAtNoonInTheUk(String presentation, String id, String instant) {
    SetAssignment set = assignments.get(new PresentationCode(presentation), id);
    assertThat(set.cutOff()).isEqualTo(Instant.parse(instant));
    assertThat(set.cutOff().atZone(set.zone()).getHour()).isEqualTo(12);
    assertThat(set.assignment().guide().total()).isEqualTo(100);
  }

  @ParameterizedTest(name = "{0} {1} is {2} per cent of the result")
  @CsvSource({
    "LMC310-2026J, TMA00, 0.00",
    "LMC310-2026J, TMA02, 10.00",
    "LMC310-2026J, TMA04, 12.50",
    "LMC310-2026J, EMA, 50.00",
    "LPS820-2027E, TMA01, 40.00"
  })
  void weightsAreOfTheWholeResult(String presentation, String id, BigDecimal share) {
    Weight weight = assignments.get(new PresentationCode(presentation), id).weight();
    assertThat(weight.ofResult()).isEqualTo(share);
    assertThat(weight.counts()).isEqualTo(share.signum() > 0);
  }

  @Test
  @Tag("R-000-085")
  @Tag("R-000-086")
  @Tag("R-001-067")
  void whatAPresentationDoesNotSetDoesNotExist() {
    PresentationCode lps = new PresentationCode("LPS820-2027E");
    assertThat(assignments.of(lps)).extracting(SetAssignment::id).containsExactly("TMA01", "EMA");
    assertThat(assignments.of(new PresentationCode("LMC310-2026J")))
        .filteredOn(set -> set.weight().counts())
        .extracting(SetAssignment::id)
        .containsExactly("TMA01", "TMA02", "TMA03", "TMA04", "TMA05", "EMA");
    assertThatThrownBy(() -> assignments.get(lps, "TMA02")).isInstanceOf(NotFound.class);
  }

  @Test
  void aMovedCutOffKeepsItsTimeOfDayAcrossAChangeOfTheClocks() {
    SetAssignment tma04 = assignments.get(new PresentationCode("LMC310-2026J"), "TMA04");
    // 28 March 2027 lies between: noon in the UK is an hour earlier afterwards.
    assertThat(tma04.cutOffPlus(14)).isEqualTo(Instant.parse("2027-04-01T11:00:00Z"));
  }

  @Test
  void readsQuestionGuideAndEvidence() {
    Assignment tma01 =
        StrategyReader.read("LMC310 edition 1", TestLibrary.files("LMC310")).assignments().get(1);
    assertThat(tma01.briefHtml()).contains("<strong>Part A (about 1,000 words).</strong>");
    assertThat(tma01.words()).isEqualTo(new Assignment.Words(null, 1500));
    assertThat(tma01.evidence().required()).containsExactly("continuum-profile");
    assertThat(tma01.accepts()).containsExactly("docx", "doc", "odt", "rtf", "pdf");
    assertThat(tma01.guide().criteria()).hasSize(6);
    assertThat(tma01.guide().bandsOf(tma01.guide().criteria().get(0))).hasSize(5);
  }

  @Test
  @Tag("R-001-052")
  void theLastAssignmentOfPublicServicesReflectsOnItsNineTools() {
    PresentationCode presentation = new PresentationCode("LPS820-2027E");
    assertThat(new TestLibrary().presentation(presentation).course().tools()).hasSize(9);
    assertThat(
            StrategyReader.read("LPS820 edition 1", TestLibrary.files("LPS820"))
                .assignments()
                .stream()
                .filter(assignment -> assignment.id().equals("EMA"))
                .flatMap(assignment -> assignment.guide().criteria().stream()))
        .anyMatch(criterion -> criterion.title().equals("Reflection on tools"));
  }

  @Test
  void namesFileAndFault() {
    assertFault("TMA01.yaml", "kind: tma", "kind: exam", "TMA01.yaml: kind is none of");
    assertFault("TMA01.yaml", "cutoffDays: 40", "cutoffDays: soon", "TMA01.yaml: cutoffDays");
    assertFault("TMA01.yaml", "marks: 25", "marks: 0", "TMA01-C1 has no marks to give");
    assertFault("rules.yaml", "clock: elapsed-hours", "clock: sundial", "clock can only be");
    assertFault("rules.yaml", "    TMA05: {acceptDays: 2", "    TMA5: {acceptDays: 2", "TMA05");
  }

  @Test
  void hostileHtmlInAQuestionIsNotShown() {
    Map<String, String> files = new LinkedHashMap<>(TestLibrary.files("LMC310"));
    files.computeIfPresent(
        "TMA00.yaml",
        (name, text) -> text.replace("<p>Send", "<p onclick='x()'><script>x()</script>Send"));
    assertThat(StrategyReader.read("x", files).assignments().get(0).briefHtml())
        .contains("<p>Send")
        .doesNotContain("script", "onclick");
  }

  @Test
  void workingDaysLeaveOutWeekendsAndClosedDays() {
    WorkingDays days =
        new WorkingDays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));
    assertThat(days.after(LocalDate.of(2026, 12, 17), 10)).isEqualTo("2027-01-04");
    assertThat(days.between(LocalDate.of(2026, 12, 17), LocalDate.of(2027, 1, 4))).isEqualTo(10);
    assertThat(days.between(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 25))).isEqualTo(-2);
  }

  @Test
  void scriptsAreDueBackAfterTenWorkingDaysWithoutTheBankHolidaysOfEnglandAndWales() {
    // TMA02 is due on Thursday 17 December 2026. Working days: 18, 21, 22, 23, 24 December are
    // five;
    // Friday 25 and Monday 28 are closed; 29, 30, 31 make eight; Friday 1 January is closed; Monday
    // 4
    // and Tuesday 5 January make ten.
    assertThat(dueBack("TMA02")).isEqualTo("2027-01-05");
    // TMA04 is due on Thursday 18 March 2027. Working days: 19, 22, 23, 24, 25 March are five; Good
    // Friday 26 and Easter Monday 29 are closed; 30, 31 March, 1 and 2 April make nine; Monday 5
    // April is the tenth.
    assertThat(dueBack("TMA04")).isEqualTo("2027-04-05");
  }

  private LocalDate dueBack(String id) {
    SetAssignment set = assignments.get(new PresentationCode("LMC310-2026J"), id);
    return set.returnBy(set.cutOff(), set.cutOff());
  }

  private static void assertFault(String file, String good, String bad, String named) {
    Map<String, String> files = new LinkedHashMap<>(TestLibrary.files("LMC310"));
    assertThat(files.get(file)).contains(good);
    files.computeIfPresent(file, (name, text) -> text.replace(good, bad));
    assertThatThrownBy(() -> StrategyReader.read("x", files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }
}
