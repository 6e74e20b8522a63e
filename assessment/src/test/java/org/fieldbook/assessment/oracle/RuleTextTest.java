package org.fieldbook.assessment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle gives every worked example that stands beside the rules, verbatim. */
class RuleTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
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
  void lmc310(
      String row,
      String tma01,
      String tma02,
      String tma03,
      String tma04,
      String tma05,
      String ema,
      String continuous,
      String overall,
      String rounded,
      String result) {
    Map<String, Work> works = new HashMap<>();
    List<String> scores = List.of(tma01, tma02, tma03, tma04, tma05, ema);
    for (int each = 0; each < scores.size(); each++) {
      works.put(Lmc310Oracle.ITEMS.get(each + 1), work(scores.get(each)));
    }
    assertThat(Lmc310Oracle.judge(works))
        .as(row)
        .isEqualTo(new Verdict(continuous, overall, rounded, result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LT01 | TMA01 | 68 | 0     | 0 | 68
          LT02 | TMA01 | 68 | 0.02  | 0 | 63
          LT03 | TMA02 | 68 | 24    | 0 | 63
          LT04 | TMA02 | 68 | 24.5  | 0 | 58
          LT05 | TMA03 | 52 | 70    | 0 | 40
          LT06 | TMA03 | 38 | 70    | 0 | 38
          LT07 | TMA04 | 75 | 120   | 0 | 50
          LT08 | TMA04 | 75 | 120.1 | 0 | 0
          LT09 | TMA05 | 66 | 47    | 0 | 56
          LT10 | TMA05 | 66 | 49    | 0 | 0
          LT11 | TMA03 | 60 | 30    | 7 | 60
          LT12 | TMA03 | 60 | 174   | 7 | 55
          LT13 | EMA   | 66 | 2     | 0 | not submitted
          """)
  void lmc310Late(
      String row, String item, int given, BigDecimal hours, int daysAgreed, String counted) {
    long seconds =
        hours.multiply(BigDecimal.valueOf(3600)).longValueExact() - daysAgreed * 24L * 3600;
    Integer score = Lmc310Oracle.counted(item, new Work(given, seconds));
    assertThat(score == null ? "not submitted" : score.toString()).as(row).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
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
  void lps820(String row, String tma01, String ema, String overall, String rounded, String result) {
    assertThat(Lps820Oracle.judge(Map.of("TMA01", work(tma01), "EMA", work(ema))))
        .as(row)
        .isEqualTo(new Verdict("-", overall, rounded, result));
  }

  private static Work work(String score) {
    return score.equals("none") ? Work.NONE : Work.inTime(Integer.parseInt(score));
  }
}
