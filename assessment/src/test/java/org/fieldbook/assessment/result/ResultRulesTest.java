package org.fieldbook.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are refused that are unknown or contradict themselves, and the place is named. */
class ResultRulesTest {

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weight: 50 | weight: 40 | results: components weigh 80 per cent
          items: {TMA00: 0, TMA01: 10 | items: {TMA00: 0, TMA01: 11 | components 1: items total 101 per cent
          items: {TMA00: 0, TMA01: 10 | items: {TMA00: 0, TMA09: 10 | items names TMA09, which is not set
          items: {EMA: 100} | items: {TMA01: 100} | TMA01, which is in another component too
          items: {EMA: 100} | items: {EMA: many} | EMA is not a whole number
          items: {TMA00: 0, TMA01 | items: {TMA01 | components leave out TMA00
          threshold: 40 | treshold: 40 | treshold is not known here
          threshold: 40 | threshold: 140 | which is not between 0 and 100
          components: half-up | components: none | thresholdsOn is rounded, but component scores are not
          overall: half-up | overall: none | bandsOn is rounded
          overall: half-up | overall: half-down | neither half-up nor none
          arithmetic: exact-decimal | arithmetic: floating | arithmetic can only be exact-decimal
          label: Distinction, min: 85 | label: Distinction, min: 65 | bands 2: min is not below that of the band before
          label: Fail, min: 0 | label: Fail, min: 10 | bands do not end with one from 0
          id: pass3 | id: pass2 | pass2 is there twice
          EMA: no-result} | EMA: nothing} | neither no-result nor zero
          EMA: no-result} | TMA00: zero} | duplicate key
          itemScoreMin: 15 | itemScoreMin: 45 | itemScoreMax is below itemScoreMin
          itemScoreMin: 15 | itemScoreMin: 10 | rules out scores of EMA below 15, with which resubmission is allowed
          minContinuous: 40 | minContinuous: 30 | rules out a component below 40, with which resubmission is allowed
          band: pass4, overall: 40 | band: pass4, overall: 60 | but a score of 60 is Grade 3 pass
          band: pass4, overall: 40 | band: pass9, overall: 40 | is none of the bands
          times: 1 | times: 2 | which is not between 1 and 1
          substitution: none | substitution: lowest | substitution is not a mapping
          substitution: none | substitution: {component: examinable, items: 1, choose: lowest, by: average-of-others} | fewer than two items
          from: 35, to: 42 | from: 42, to: 35 | to is below from
          release: after-board | release: at-once | release can only be after-board
          below: 40} | below: 40, item: EMA} | one of them, not both
          """)
  void isRefused(String good, String bad, String named) {
    String text = Rules.text("LMC310");
    assertThat(text).contains(good);
    String changed = text.replace(good, bad);
    assertThatThrownBy(() -> Rules.read(changed, Rules.assignments("LMC310")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContaining(named);
  }

  @Test
  void studentsReadAllRulesButFromWhenOnScriptsAreLookedAtAndHandovers() {
    TestBench bench = new TestBench();
    AssessmentStrategy strategy = bench.bean(Assignments.class).strategy(TestCohort.LMC310);
    ResultRules rules = Engines.engine(strategy).rules();
    List<Sentence> all = RulesAsSentences.of(strategy, rules);
    assertThat(RulesAsSentences.forStudents(strategy, rules)).hasSize(all.size() - 2);
    assertThat(all)
        .extracting(Sentence::about)
        .contains("Scripts that are alike", "After a tutor group is handed over");
    assertThat(RulesAsSentences.forStudents(strategy, rules))
        .extracting(Sentence::about)
        .contains("Academic conduct and appeals", "Asking for more time", "Asking about a mark")
        .doesNotContain("Scripts that are alike", "After a tutor group is handed over");
  }

  @Test
  void bothCoursesAreReadAsTheyShip() {
    ResultRules leading = Rules.of("LMC310");
    assertThat(leading.noResult()).containsExactly("EMA");
    assertThat(leading.weighedItems())
        .containsExactly("TMA01", "TMA02", "TMA03", "TMA04", "TMA05", "EMA");
    assertThat(leading.moderation().markedTwice()).hasSize(2);
    assertThat(Rules.of("LPS820").itemThresholds()).containsEntry("EMA", 50);
  }

  @Test
  void aFileThatWouldExhaustTheReaderIsRefused() {
    assertFault("results: " + "[".repeat(5000) + "]".repeat(5000), "nested deeper than 20");
    assertFault("results: " + "x".repeat(300_000), "more than 200000 characters");
    assertFault(
        Rules.text("LMC310").replace("markedTwice: [", "markedTwice: [null, "), "empty entry");
    assertFault("results: {weight", "line 1");
    assertFault("just words", "a mapping is expected");
  }

  private static void assertFault(String text, String named) {
    assertThatThrownBy(() -> Rules.read(text, Rules.assignments("LMC310")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContaining(named);
  }
}
