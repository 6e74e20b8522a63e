package org.fieldbook.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results by a third set of rules, of which the engine knows nothing but the file. */
class PracticeResultTest {

  private final ResultRules twoBands =
      Rules.read(Rules.file("practice.yaml"), Rules.assignments("LMC310"));
  private final ResultRules single =
      Rules.read(Rules.file("practice-single.yaml"), Set.of("TMA01", "TMA02", "TMA03", "EMA"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # situation | TMA01 | TMA02 | TMA03 | TMA04 | TMA05 | EMA | continuous | result
          both in the same band | 70 | 70 | 70 | 70 | 70 | 72 | 70 | Pass 2
          the lower of two is the EMA | 90 | 90 | 90 | 90 | 90 | 55 | 90 | Pass 3
          the lower of two is the TMAs | 55 | 55 | 55 | 55 | 55 | 99 | 55 | Pass 3
          40 in both is needed, TMAs short | 39 | 39 | 39 | 39 | 39 | 90 | 39 | Fail
          40 in both is needed, EMA short | 90 | 90 | 90 | 90 | 90 | 39 | 90 | Fail
          40 in both is enough | 40 | 40 | 40 | 40 | 40 | 40 | 40 | Pass 4
          the lowest TMA is replaced by the average of the others | 10 | 80 | 82 | 84 | 86 | 90 | 83 | Pass 2
          the substitute is rounded half up | 0 | 70 | 70 | 70 | 68 | 85 | 69.6 | Pass 2
          only one is replaced | 10 | 10 | 80 | 80 | 80 | 90 | 62.6 | Pass 3
          of equal ones it makes no difference which | 60 | 60 | 60 | 60 | 60 | 60 | 60 | Pass 3
          what was not submitted is not replaced, the lowest that was is | none | 50 | 80 | 80 | 80 | 90 | 60 | Pass 3
          nothing submitted | none | none | none | none | none | 90 | 0 | Fail
          no EMA | 90 | 90 | 90 | 90 | 90 | none | 90 | Fail, EMA not submitted
          """)
  void twoBands(
      String situation,
      String tma01,
      String tma02,
      String tma03,
      String tma04,
      String tma05,
      String ema,
      String continuous,
      String result) {
    Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
    scores.put("TMA01", score(tma01));
    scores.put("TMA02", score(tma02));
    scores.put("TMA03", score(tma03));
    scores.put("TMA04", score(tma04));
    scores.put("TMA05", score(tma05));
    scores.put("EMA", score(ema));
    WorkedOut worked = ResultEngine.workOut(twoBands, scores);
    assertThat(worked.components().get(0).exact()).isEqualByComparingTo(continuous);
    assertThat(worked.label()).isEqualTo(result);
    // Where the lower band decides there is no overall score.
    assertThat(worked.overall()).isNull();
    if (situation.startsWith("the lowest TMA")) {
      assertThat(worked.steps().get(0).rows().get(1).note())
          .isEqualTo("Replaced by the average of the other scores, 83.");
      assertThat(worked.steps())
          .extracting(Step::title)
          .contains("Continuous assessment is in Pass 2", "End-of-module assessment is in Pass 1");
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}, {3}: {4}, {5}")
  @CsvSource({
    "40, 40, 40, 40, 40, Pass 4",
    "84, 84, 84, 86, 84.8, Pass 1",
    "84, 84, 84, 85, 84.4, Pass 2",
    "0, 0, 0, 99, 39.6, Pass 4",
    "0, 0, 0, 98, 39.2, Fail",
    "90, 90, 90, 29, 65.6, Fail",
    "90, 90, 90, 30, 66, Pass 3"
  })
  void oneWeightedAverage(int tma01, int tma02, int tma03, int ema, String average, String result) {
    WorkedOut worked =
        ResultEngine.workOut(
            single, Map.of("TMA01", tma01, "TMA02", tma02, "TMA03", tma03, "EMA", ema));
    assertThat(worked.overall()).isEqualByComparingTo(average);
    assertThat(worked.label()).isEqualTo(result);
  }

  private static @Nullable Integer score(String said) {
    return said.equals("none") ? null : Integer.valueOf(said);
  }
}
