package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.result.PassInWords;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Test;

/** What anybody may read of the rules of a presentation. */
class RegulationsTest {

  private static final PresentationCode LPS820 = new PresentationCode("LPS820-2027E");

  private final TestBench bench = new TestBench();

  private Regulations of(PresentationCode presentation) {
    return bench.transact(() -> bench.bean(ReadRegulations.class).of(presentation));
  }

  private ResultRules results(PresentationCode presentation) {
    return of(presentation).results().orElseThrow();
  }

  @Test
  void aPassAsksForEveryThreshold() {
    assertThat(PassInWords.of(results(LMC310)))
        .isEqualTo(
            "At least 40 overall, 40 in Continuous assessment and 40 in Examinable component, out"
                + " of 100 each.");
    assertThat(PassInWords.of(results(LPS820)))
        .isEqualTo("At least 50 overall and 50 in EMA, out of 100 each.");
    assertThat(PassInWords.results(results(LPS820)))
        .isEqualTo("Distinction from 85, Merit from 70, Pass from 50.");
  }

  @Test
  void whereTheLowestBandCountsEachComponentMustReachTheLowestPass() {
    String text =
        of(LMC310)
            .strategy()
            .rules()
            .text()
            .replace("arithmetic: exact-decimal", "arithmetic: exact-decimal\n  method: lower-band")
            .replace("threshold: 40", "threshold: null");
    ResultRules rules =
        Engines.engine(bench.bean(Assignments.class).strategyBy(LMC310, withoutResubmission(text)))
            .rules();

    assertThat(PassInWords.of(rules))
        .isEqualTo(
            "At least 40 in Continuous assessment and 40 in Examinable component, out of 100"
                + " each.");
  }

  private static String withoutResubmission(String text) {
    return text.replaceAll(
        "(?s)  resubmission:\n.*?(?=  failNoResubmission:)", "  resubmission: none\n");
  }

  @Test
  void studentsAreNotToldFromWhenOnScriptsAreLookedAt() {
    assertThat(of(LMC310).sentences())
        .extracting(Sentence::about)
        .contains("Bands", "Late work, TMA01", "Extensions, EMA", "Academic conduct and appeals")
        .noneMatch(about -> about.contains("alike"));
    assertThat(of(LPS820).assignments())
        .extracting(SetAssignment::id)
        .containsExactly("TMA01", "EMA");
  }

  @Test
  void aPresentationThatIsNotThereHasNone() {
    assertThatThrownBy(() -> of(new PresentationCode("LMC310-2031J"))).isInstanceOf(NotFound.class);
  }
}
