package org.fieldbook.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine says beyond the worked examples: another try, gaps, and how it came about. */
class ResultEngineTest {

  private final ResultEngine engine = new ResultEngine(Rules.of("LMC310"));

  @Test
  void everyStepCanBeDoneAgainWithPencilAndPaper() {
    Map<String, ItemScore> scores = scores(90, 88, 85, 86, 87, 84);
    scores.put("TMA02", new ItemScore.Scored(93, 88, "1 started day late: 5 marks taken off."));
    List<Step> steps = engine.workOut(scores).steps();
    assertThat(steps)
        .extracting(Step::title)
        .containsExactly(
            "Continuous assessment: 87", "Examinable component: 84", "Overall: 85", "Distinction");
    assertThat(steps.get(0).text()).contains("86.85").contains("Rounded half up");
    assertThat(steps.get(0).rows())
        .contains(new Step.Row("TMA01", "90", "10%", "9", ""))
        .contains(
            new Step.Row(
                "TMA02",
                "88",
                "20%",
                "17.6",
                "93 was given. 1 started day late: 5 marks taken off."));
    assertThat(steps.get(2).text()).contains("86.85 × 50% + 84 × 50% = 85.425.");
    assertThat(steps.get(3).text())
        .contains("Continuous assessment at least 40, Examinable component at least 40")
        .contains("Distinction from 85, Grade 2 pass from 70");
  }

  @Test
  void aFailSaysWhichRuleMadeItOne() {
    assertThat(last(engine.workOut(scores(45, 30, 38, 41, 40, 70))).text())
        .contains("Continuous assessment is 38, and a pass asks for at least 40");
    assertThat(last(engine.workOut(scores(80, 75, 70, 72, 78, 14))).text())
        .contains("below 15 there is no further try");
    assertThat(last(engine.workOut(scores(80, 75, 70, 72, 78, 39))).text())
        .contains("within 90 days")
        .contains("at most Grade 4 pass");
    ResultEngine services = new ResultEngine(Rules.of("LPS820"));
    assertThat(last(services.workOut(Map.of("TMA01", ItemScore.of(45), "EMA", ItemScore.of(52)))))
        .extracting(Step::text)
        .isEqualTo("The score is below 50, where a pass starts.");
  }

  @Test
  void anotherTryIsAGradeFourPassAtMost() {
    Map<String, ItemScore> first = scores(80, 75, 70, 72, 78, 39);
    WorkedOut again = engine.workOut(first, 95);
    assertThat(again.label()).isEqualTo("Grade 4 pass");
    assertThat(again.overall()).isEqualByComparingTo(new BigDecimal("84.75"));
    assertThat(again.roundedOverall()).isEqualTo(40);
    assertThat(last(again).text()).contains("at most Grade 4 pass, with a score of at most 40");
  }

  @Test
  void aSecondFailIsTheLast() {
    WorkedOut again = engine.workOut(scores(80, 75, 70, 72, 78, 39), 20);
    assertThat(again.kind()).isEqualTo(WorkedOut.Kind.FAIL);
    assertThat(again.label()).isEqualTo("Fail");
    assertThat(last(again).text()).contains("There is no further try");
  }

  @Test
  void whoMayNotTryAgainHasNoSecondScore() {
    assertThatThrownBy(() -> engine.workOut(scores(80, 75, 70, 72, 78, 40), 95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.workOut(scores(80, 75, 70, 72, 78, 14), 95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.workOut(scores(80, 75, 70, 72, 78, 39), 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotMarkedYetIsNoFail() {
    Map<String, ItemScore> scores = scores(80, 75, 70, 72, 78, 39);
    scores.keySet().retainAll(List.of("TMA01", "TMA02"));
    WorkedOut worked = engine.workOut(scores);
    assertThat(worked.isResult()).isFalse();
    assertThat(worked.band()).isEmpty();
    assertThat(worked.overall()).isNull();
    assertThat(worked.missing()).containsExactly("TMA03", "TMA04", "TMA05", "EMA");
    assertThat(worked.components().get(0).exact()).isEqualByComparingTo("23");
    assertThat(worked.components().get(0).known()).isEqualTo(30);
    assertThat(worked.steps().get(0).title()).isEqualTo("Continuous assessment: 23 so far");
  }

  @Test
  void aPracticeAssignmentThatNobodySentIsNotWaitedFor() {
    assertThat(engine.workOut(scores(80, 75, 70, 72, 78, 60)).isResult()).isTrue();
  }

  @Test
  void acceptedCircumstancesDeferTheResult() {
    Map<String, ItemScore> scores = scores(80, 75, 70, 72, 78, 39);
    scores.put("EMA", new ItemScore.NotSubmitted(true, ""));
    WorkedOut worked = engine.workOut(scores);
    assertThat(worked.kind()).isEqualTo(WorkedOut.Kind.DEFERRED);
    assertThat(worked.band()).isEmpty();
    assertThat(worked.label()).isEqualTo("Deferred, EMA not submitted with accepted circumstances");
  }

  @Test
  void anUnknownItemIsAMistakeOfTheCaller() {
    Map<String, ItemScore> scores = new HashMap<>(scores(80, 75, 70, 72, 78, 39));
    scores.put("TMA06", ItemScore.of(50));
    assertThatThrownBy(() -> engine.workOut(scores)).hasMessageContaining("TMA06");
  }

  private static Step last(WorkedOut worked) {
    return worked.steps().get(worked.steps().size() - 1);
  }

  private static Map<String, ItemScore> scores(int... given) {
    Map<String, ItemScore> scores = new LinkedHashMap<>();
    for (int i = 0; i < given.length; i++) {
      scores.put(i == 5 ? "EMA" : "TMA0" + (i + 1), ItemScore.of(given[i]));
    }
    return scores;
  }
}
