package org.fieldbook.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a better score can make a result worse: not by the rules that ship, and by bad ones. */
@Timeout(30)
class MonotonicityCheckTest {

  private static final Set<String> LEADING = Rules.assignments("LMC310");

  @Test
  void noBetterScoreLowersAResultOfLeadingForCare() {
    Verdict verdict = MonotonicityCheck.of(Rules.of("LMC310"));
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.lostTry()).isEmpty();
    assertThat(verdict.complete()).isTrue();
    assertThat(verdict.cases()).isGreaterThan(500_000);
  }

  @Test
  void noBetterScoreLowersAResultOfPublicServicesButOneCanTakeAnotherTryAway() {
    Verdict verdict = MonotonicityCheck.of(Rules.of("LPS820"));
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.complete()).isTrue();
    // LP07 and LP08 of the specification: from 50 on the EMA cannot be sent again.
    Verdict.CounterExample lost = verdict.lostTry().orElseThrow();
    assertThat(lost.item()).isEqualTo("EMA");
    assertThat(lost.before().label()).isEqualTo("Fail, may resubmit EMA");
    assertThat(lost.after().label()).isEqualTo("Fail");
  }

  @Test
  void noBetterScoreLowersAResultByTheThirdSet() {
    Verdict verdict = MonotonicityCheck.of(Rules.read(Rules.file("practice.yaml"), LEADING));
    assertThat(verdict.holds()).isTrue();
    // Items replace one another, so that not every case can be looked at.
    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.cases()).isGreaterThan(500_000);
    assertThat(
            MonotonicityCheck.of(
                    Rules.read(
                        Rules.file("practice-single.yaml"),
                        Set.of("TMA01", "TMA02", "TMA03", "EMA")))
                .holds())
        .isTrue();
  }

  @Test
  void findsThatReplacingTheLowestOfUnequalItemsPunishesABetterScore() {
    String unequal =
        Rules.file("practice.yaml")
            .replace(
                "TMA01: 20, TMA02: 20, TMA03: 20, TMA04: 20, TMA05: 20",
                "TMA01: 50, TMA02: 10, TMA03: 10, TMA04: 10, TMA05: 20");
    Verdict verdict = MonotonicityCheck.of(Rules.read(unequal, LEADING));
    assertWorse(verdict, Rules.read(unequal, LEADING));
    String helpful = unequal.replace("choose: lowest", "choose: most-helpful");
    assertThat(MonotonicityCheck.of(Rules.read(helpful, LEADING)).holds()).isTrue();
  }

  @Test
  void findsThatAnotherTryIsBetterThanAPass() {
    String generous =
        Rules.text("LMC310")
            .replace("cap: {band: pass4, overall: 40}", "cap: {band: pass2, overall: 80}");
    Verdict verdict = MonotonicityCheck.of(Rules.read(generous, LEADING));
    Verdict.CounterExample worse = verdict.lower().orElseThrow();
    assertThat(worse.item()).isEqualTo("EMA");
    assertThat(worse.from()).isEqualTo(39);
    assertThat(worse.to()).isEqualTo(40);
    assertThat(worse.before().kind()).isEqualTo(WorkedOut.Kind.MAY_RESUBMIT);
    assertThat(worse.after().kind()).isEqualTo(WorkedOut.Kind.PASS);
  }

  @Test
  void itTakesAtMostTwoSecondsEach() {
    for (ResultRules rules :
        new ResultRules[] {
          Rules.of("LMC310"), Rules.of("LPS820"), Rules.read(Rules.file("practice.yaml"), LEADING)
        }) {
      MonotonicityCheck.of(rules);
      long start = System.nanoTime();
      MonotonicityCheck.of(rules);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  /** The example is one: worked out anew, the better score has the worse result. */
  private static void assertWorse(Verdict verdict, ResultRules rules) {
    Verdict.CounterExample worse = verdict.lower().orElseThrow();
    Map<String, @Nullable Integer> better = new LinkedHashMap<>(worse.scores());
    better.put(worse.item(), worse.to());
    Integer from = worse.from();
    assertThat(from == null ? -1 : from).isLessThan(worse.to());
    int before = rules.place(ResultEngine.workOut(rules, worse.scores()).band().orElseThrow().id());
    int after = rules.place(ResultEngine.workOut(rules, better).band().orElseThrow().id());
    assertThat(after).isGreaterThan(before);
    assertThat(worse.after().steps()).isNotEmpty();
  }
}
