package org.fieldbook.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the course specifications, word for word, by the rules that ship. */
class WorkedExamplesTest {

  private final ResultRules leading = Rules.of("LMC310");
  private final ResultRules services = Rules.of("LPS820");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Test | TMA01 | TMA02 | TMA03 | TMA04 | TMA05 | EMA | Continuous (exact) | Overall (exact) | Overall (rounded) | Result
          RT01 | 90 | 88 | 85 | 86 | 87 | 84 | 86.85 | 85.425 | 85 | Distinction
          RT02 | 90 | 88 | 85 | 86 | 85 | 84 | 86.35 | 85.175 | 85 | Distinction
          RT03 | 86 | 84 | 85 | 84 | 85 | 84 | 84.65 | 84.325 | 84 | Grade 2 pass
          RT04 | 85 | 85 | 85 | 85 | 85 | 84 | 85 | 84.5 | 85 | Distinction
          RT05 | 70 | 70 | 70 | 70 | 70 | 69 | 70 | 69.5 | 70 | Grade 2 pass
          RT06 | 72 | 68 | 70 | 69 | 70 | 69 | 69.55 | 69.275 | 69 | Grade 3 pass
          RT07 | 60 | 55 | 50 | 58 | 52 | 56 | 54.5 | 55.25 | 55 | Grade 3 pass
          RT08 | 40 | 40 | 40 | 40 | 40 | 40 | 40 | 40 | 40 | Grade 4 pass
          RT09 | 80 | 75 | 70 | 72 | 78 | 39 | 74.5 | 56.75 | 57 | Fail, may resubmit EMA
          RT10 | 80 | 75 | 70 | 72 | 78 | 14 | 74.5 | 44.25 | 44 | Fail
          RT11 | 80 | 75 | 70 | 72 | 78 | none | 74.5 | - | - | Fail, EMA not submitted
          RT12 | 45 | 30 | 38 | 41 | 40 | 70 | 38.35 | 54.175 | 54 | Fail
          RT13 | 50 | none | 60 | 55 | 58 | 62 | 45.25 | 53.625 | 54 | Grade 4 pass
          RT14 | 100 | 100 | 100 | 100 | 100 | 40 | 100 | 70 | 70 | Grade 2 pass
          RT15 | 40 | 39 | 40 | 39 | 40 | 41 | 39.55 | 40.275 | 40 | Grade 4 pass
          """)
  void leadingForCare(
      String test,
      String tma01,
      String tma02,
      String tma03,
      String tma04,
      String tma05,
      String ema,
      BigDecimal continuous,
      String exact,
      String rounded,
      String result) {
    Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
    scores.put("TMA01", score(tma01));
    scores.put("TMA02", score(tma02));
    scores.put("TMA03", score(tma03));
    scores.put("TMA04", score(tma04));
    scores.put("TMA05", score(tma05));
    scores.put("EMA", score(ema));
    WorkedOut worked = ResultEngine.workOut(leading, scores);
    assertThat(worked.components().get(0).exact()).isEqualByComparingTo(continuous);
    assertResult(worked, exact, rounded, result);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Test | TMA01 | EMA | Overall (exact) | Rounded | Result
          LP01 | 85 | 84 | 84.4 | 84 | Merit
          LP02 | 86 | 85 | 85.4 | 85 | Distinction
          LP03 | 60 | 76 | 69.6 | 70 | Merit
          LP04 | 55 | 50 | 52 | 52 | Pass
          LP05 | 30 | 60 | 48 | 48 | Fail
          LP06 | none | 83 | 49.8 | 50 | Pass
          LP07 | 45 | 52 | 49.2 | 49 | Fail
          LP08 | 90 | 49 | 65.4 | 65 | Fail, may resubmit EMA
          LP09 | 90 | 29 | 53.4 | 53 | Fail
          LP10 | 70 | none | - | - | Fail, EMA not submitted
          """)
  void publicServices(
      String test, String tma01, String ema, String exact, String rounded, String result) {
    Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
    scores.put("TMA01", score(tma01));
    scores.put("EMA", score(ema));
    assertResult(ResultEngine.workOut(services, scores), exact, rounded, result);
  }

  private static void assertResult(WorkedOut worked, String exact, String rounded, String result) {
    assertThat(worked.label()).isEqualTo(result);
    assertThat(String.valueOf(worked.overall())).isEqualTo(exact.replace("-", "null"));
    assertThat(String.valueOf(worked.roundedOverall())).isEqualTo(rounded.replace("-", "null"));
    // The account of it ends where the result does.
    assertThat(worked.steps())
        .last()
        .extracting(Step::title)
        .isIn(worked.band().orElseThrow().label(), "May resubmit EMA");
  }

  private static @Nullable Integer score(String said) {
    return said.equals("none") ? null : Integer.valueOf(said);
  }
}
