package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.ReportConduct;
import org.fieldbook.assessment.rules.PublishRules;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What does not go back to its student, or not any more, and where it says so. */
class NotForCorrectionTest extends CorrectionScene {

  @Test
  void aCorrectionComesOnceAndTheWorkGoesBackOnce() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    long script = out();
    refused(script, "is with the student to be corrected already");
    bench.clock.set("2026-11-18T09:00:00Z");
    submit("About Mrs B");
    assertThatThrownBy(() -> submit("And again"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can no longer be replaced");
    refused(script, "is returned for correction once, and this has been");
  }

  @Test
  void whatIsHeldStaysAsItIs() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    bench.clock.set(FRIDAY);
    long script = script();
    bench.as(tutor);
    bench.transact(() -> bench.bean(ReportConduct.class).report(script, "Of another hand."));
    refused(script, "until a case of academic conduct is closed");
    mark(50);
    giveBack();
    refused(script, "Take it back into marking first");
  }

  @Test
  void onlyWhoMarksItReturnsIt() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    bench.clock.set(FRIDAY);
    long script = script();
    ReturnForCorrection use = bench.bean(ReturnForCorrection.class);
    assertNotFound(TestCohort.person(), () -> use.send(script, WHY, ""));
    assertNotFound(student, () -> use.outlook(script));
    bench.cohort.handOver(student, TestCohort.person(), bench.clock.instant());
    assertNotFound(tutor, () -> use.send(script, WHY, ""));
  }

  @Test
  void whereTheRulesKnowNothingOfItItIsNotOffered() {
    TestBench silent =
        TestBench.ruled(rules -> rules.replaceAll("\n  identifyingWork: [^\n]*\n", "\n"));
    var tutors = TestCohort.person();
    silent.clock.set(BEFORE);
    silent.as(silent.cohort.studentOf(tutors));
    submit(silent, "About Mrs Bell");
    silent.as(tutors);
    long script =
        silent
            .transact(() -> silent.bean(MarkingQueue.class).of(LMC310))
            .scripts()
            .get(0)
            .line()
            .id();
    assertThatThrownBy(
            () -> silent.transact(() -> silent.bean(ReturnForCorrection.class).outlook(script)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theRuleIsSaidInASentenceAndItsKeysAreChecked() {
    String rules = bench.transact(() -> bench.bean(PublishRules.class).history(LMC310)).text();
    assertThat(bench.transact(() -> bench.bean(PublishRules.class).history(LMC310)).sentences())
        .filteredOn(s -> s.about().startsWith("Work in which"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.text())
                    .startsWith(
                        "Returned unmarked once, to be corrected within 5 working days, then"));
    for (String wrong :
        List.of(
            "{returnedUnmarked: 1, correctWithinDays: 5}",
            "{returnedUnmarked: 0, correctWithinWorkingDays: 5}",
            "{returnedUnmarked: 1}")) {
      String changed = rules.replaceAll("identifyingWork: [^\n]*", "identifyingWork: " + wrong);
      assertThat(
              bench.transact(() -> bench.bean(PublishRules.class).dryRun(LMC310, changed)).faults())
          .as(wrong)
          .singleElement()
          .asString()
          .contains("identifyingWork");
    }
  }
}
