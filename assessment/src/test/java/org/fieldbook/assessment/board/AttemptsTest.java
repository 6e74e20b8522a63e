package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LP08: 90 for TMA01 and 49 for the EMA of LPS820, which may then be sent again. */
class AttemptsTest {

  private static final PresentationCode LPS820 = new PresentationCode("LPS820-2027E");

  private final TestBench bench = new TestBench();
  private final ResultEngine engine = bench.bean(Engines.class).of(LPS820).engine();

  private Map<String, DueDate> open(String again, AnotherTry.Why why) {
    Instant due = Instant.parse("2027-12-01T12:00:00Z");
    SetAssignment set =
        bench
            .bean(Assignments.class)
            .get(LPS820, again)
            .of(new AnotherTry(due, null, why, "", false));
    return Map.of(again, new DueDate(set, null, due, false));
  }

  @ParameterizedTest
  @CsvSource({"0, Fail", "39, Fail", "49, Fail", "50, Pass", "100, Pass"})
  void theSecondScoreIsCappedByTheRules(int second, String label) {
    Attempts attempts =
        Attempts.of(
            engine,
            Map.of(
                "TMA01", ItemScore.of(90), "EMA", ItemScore.of(49), "EMA-R", ItemScore.of(second)),
            open("EMA-R", AnotherTry.Why.RESULT));
    assertThat(attempts.scores()).containsOnlyKeys("TMA01", "EMA");
    assertThat(attempts.again()).containsEntry("EMA-R", second);
    assertThat(attempts.workOut(engine).label()).isEqualTo(label);
    assertThat(attempts.workOut(engine).roundedOverall()).isLessThanOrEqualTo(50);
    assertThat(attempts.workOut(engine).steps())
        .extracting(Step::title)
        .contains("EMA was sent again: " + second);
  }

  @Test
  void aSecondScoreNeverCostsAPassThatTheFirstHasByNow() {
    Attempts attempts =
        Attempts.of(
            engine,
            Map.of("TMA01", ItemScore.of(90), "EMA", ItemScore.of(60), "EMA-R", ItemScore.of(20)),
            open("EMA-R", AnotherTry.Why.RESULT));
    assertThat(attempts.workOut(engine).label()).isEqualTo("Merit");
  }

  @Test
  void withoutAScoreTheFirstResultStands() {
    Attempts attempts =
        Attempts.of(
            engine,
            Map.of("TMA01", ItemScore.of(90), "EMA", ItemScore.of(49), "EMA-R", ItemScore.none()),
            open("EMA-R", AnotherTry.Why.RESULT));
    assertThat(attempts.again()).isEmpty();
    assertThat(attempts.workOut(engine).label()).isEqualTo("Fail, may resubmit EMA");
  }

  @Test
  void byADecisionTheSecondScoreStandsInThePlaceOfTheFirst() {
    Attempts attempts =
        Attempts.of(
            engine,
            Map.of("TMA01", ItemScore.of(0), "EMA", ItemScore.of(60), "TMA01-R", ItemScore.of(80)),
            open("TMA01-R", AnotherTry.Why.CONDUCT));
    assertThat(attempts.workOut(engine).label()).isEqualTo("Pass");
    assertThat(attempts.workOut(engine).steps().get(0).rows().get(0))
        .satisfies(
            row -> {
              assertThat(row.score()).isEqualTo("80");
              assertThat(row.note()).contains("Sent again after a decision");
            });
  }
}
