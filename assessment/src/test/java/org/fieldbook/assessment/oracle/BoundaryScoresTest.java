package org.fieldbook.assessment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sets stand on both sides of every boundary, close by; else comparing on them shows little.
 */
class BoundaryScoresTest {

  private static final int SETS = 100_000;

  @Test
  void lmc310OnBothSidesOfEveryBoundary() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> results = new HashSet<>();
    BoundaryScores.lmc310(1, SETS)
        .forEach(
            works -> {
              Verdict verdict = Lmc310Oracle.judge(works);
              results.add(verdict.result());
              about(seen, "continuous", verdict.continuous(), "39.5", "0.05");
              for (String band : List.of("54.5", "69.5", "84.5")) {
                about(seen, "overall", verdict.overall(), band, "0.25");
              }
              ema(seen, Lmc310Oracle.counted("EMA", works.get("EMA")), 14, 15, 39, 40);
              late(seen, works, Map.of("TMA01", 5, "TMA04", 5, "TMA05", 2, "EMA", 0));
            });
    assertThat(results)
        .containsExactlyInAnyOrder(
            "Distinction",
            "Grade 2 pass",
            "Grade 3 pass",
            "Grade 4 pass",
            "Fail",
            "Fail, may resubmit EMA",
            "Fail, EMA not submitted");
    // Overall 39.5 decides nothing: with both thresholds met the overall score is at least 39.75.
    assertEachSeen(
        seen,
        Stream.of("continuous 39.5", "overall 54.5", "overall 69.5", "overall 84.5")
            .flatMap(at -> Stream.of(at + " below", at + " on", at + " above")));
    assertEachSeen(seen, Stream.of("EMA 14", "EMA 15", "EMA 39", "EMA 40"));
    assertEachSeen(seen, lateness("TMA01", 5));
    assertEachSeen(seen, lateness("TMA05", 2));
    assertEachSeen(seen, lateness("EMA", 0));
  }

  @Test
  void lps820OnBothSidesOfEveryBoundary() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> results = new HashSet<>();
    BoundaryScores.lps820(1, SETS)
        .forEach(
            works -> {
              Verdict verdict = Lps820Oracle.judge(works);
              results.add(verdict.result());
              // Scores come in fifths: the nearest to a half are 0.1 away on either side.
              for (String band : List.of("49.5", "69.5", "84.5")) {
                about(seen, "overall", verdict.overall(), band, "0.1");
              }
              ema(seen, Lps820Oracle.counted("EMA", works.get("EMA")), 29, 30, 49, 50);
              late(seen, works, Map.of("TMA01", 3, "EMA", 0));
            });
    assertThat(results)
        .containsExactlyInAnyOrder(
            "Distinction",
            "Merit",
            "Pass",
            "Fail",
            "Fail, may resubmit EMA",
            "Fail, EMA not submitted");
    assertEachSeen(
        seen,
        Stream.of("overall 49.5", "overall 69.5", "overall 84.5")
            .flatMap(at -> Stream.of(at + " below", at + " above")));
    assertEachSeen(seen, Stream.of("EMA 29", "EMA 30", "EMA 49", "EMA 50"));
    assertEachSeen(seen, lateness("TMA01", 3));
    assertEachSeen(seen, lateness("EMA", 0));
  }

  @Test
  void theSameSeedGivesTheSameSets() {
    assertThat(BoundaryScores.lmc310(7, 500).toList())
        .isEqualTo(BoundaryScores.lmc310(7, 500).toList())
        .isNotEqualTo(BoundaryScores.lmc310(8, 500).toList());
  }

  private static void about(
      Map<String, Integer> seen, String what, String score, String boundary, String near) {
    if (score.equals("-")) {
      return;
    }
    BigDecimal away = new BigDecimal(score).subtract(new BigDecimal(boundary));
    if (away.abs().compareTo(new BigDecimal(near)) <= 0) {
      String side = away.signum() < 0 ? "below" : away.signum() > 0 ? "above" : "on";
      seen.merge(what + " " + boundary + " " + side, 1, Integer::sum);
    }
  }

  private static void ema(Map<String, Integer> seen, Integer score, int... cliffs) {
    for (int cliff : cliffs) {
      if (score != null && score == cliff) {
        seen.merge("EMA " + cliff, 1, Integer::sum);
      }
    }
  }

  private static void late(
      Map<String, Integer> seen, Map<String, Work> works, Map<String, Integer> items) {
    items.forEach(
        (item, days) -> {
          Work work = works.get(item);
          if (work.score() != null) {
            seen.merge(item + " late " + work.secondsLate(), 1, Integer::sum);
          }
        });
  }

  private static Stream<String> lateness(String item, int days) {
    return Stream.iterate(0, day -> day <= days + 1, day -> day + 1)
        .flatMap(day -> Stream.of(-1, 0, 1).map(second -> day * 24L * 3600 + second))
        .map(seconds -> item + " late " + seconds);
  }

  private static void assertEachSeen(Map<String, Integer> seen, Stream<String> situations) {
    assertThat(situations)
        .allSatisfy(each -> assertThat(seen.getOrDefault(each, 0)).as(each).isGreaterThan(20));
  }
}
