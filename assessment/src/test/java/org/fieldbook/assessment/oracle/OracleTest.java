package org.fieldbook.assessment.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.LatePolicy;
import org.fieldbook.assessment.strategy.StrategyReader;
import org.junit.jupiter.api.Test;

/**
 * The engine with the rules that ship, lateness included, and the oracle say the same of 100,000
 * sets of scores of each course about every boundary. Whenever they differ, the rule text decides.
 */
class OracleTest {

  private static final int SETS = 100_000;
  private static final int MOST_SHOWN = 5;

  /** On the Thursday before the clocks go forward, so that days of 24 hours cross the change. */
  private static final ZonedDateTime DUE =
      ZonedDateTime.of(2027, 3, 25, 12, 0, 0, 0, ZoneId.of("Europe/London"));

  @Test
  void lmc310() {
    compare(
        "LMC310",
        Lmc310Oracle.ITEMS,
        BoundaryScores.lmc310(20_261_003, SETS),
        Lmc310Oracle::counted,
        Lmc310Oracle::judge);
  }

  @Test
  void lps820() {
    compare(
        "LPS820",
        Lps820Oracle.ITEMS,
        BoundaryScores.lps820(20_270_501, SETS),
        Lps820Oracle::counted,
        Lps820Oracle::judge);
  }

  private static void compare(
      String course,
      List<String> items,
      Stream<Map<String, Work>> sets,
      BiFunction<String, Work, Integer> counted,
      Function<Map<String, Work>, Verdict> judge) {
    Map<String, String> files = TestLibrary.files(course);
    Map<String, LatePolicy> late = StrategyReader.read(course, files).rules().late();
    ResultRules rules = ResultRules.read("rules.yaml", files.get("rules.yaml"), Set.copyOf(items));
    List<String> differences = Collections.synchronizedList(new ArrayList<>());
    List<Map<String, Work>> all = sets.toList();
    all.parallelStream()
        .forEach(
            works -> {
              Map<String, Integer> scores = new HashMap<>();
              for (String item : items) {
                Work work = works.getOrDefault(item, Work.NONE);
                Integer score = counted(late.get(item), work);
                if (work.score() != null && !Objects.equals(score, counted.apply(item, work))) {
                  differ(differences, item + " " + work, counted.apply(item, work), score);
                }
                scores.put(item, score);
              }
              Verdict expected = judge.apply(works);
              Verdict found = verdict(ResultEngine.workOut(rules, scores), expected);
              if (!found.equals(expected)) {
                differ(differences, works, expected, found);
              }
            });
    assertThat(all).hasSize(SETS);
    assertThat(differences).as(course).isEmpty();
  }

  /** The score that the engine's side counts; null for nothing submitted, or as good as nothing. */
  private static Integer counted(LatePolicy policy, Work work) {
    return work.score() == null
        ? null
        : policy
            .counted(
                work.score(), policy.lateness(DUE, DUE.toInstant().plusSeconds(work.secondsLate())))
            .counted();
  }

  private static Verdict verdict(WorkedOut worked, Verdict expected) {
    BigDecimal overall = worked.overall();
    Integer rounded = worked.roundedOverall();
    return new Verdict(
        expected.continuous().equals("-") ? "-" : plain(worked.components().get(0).exact()),
        overall == null ? "-" : plain(overall),
        rounded == null ? "-" : rounded.toString(),
        worked.label());
  }

  private static String plain(BigDecimal exact) {
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static void differ(List<String> differences, Object of, Object expected, Object found) {
    if (differences.size() < MOST_SHOWN) {
      differences.add(of + ": the rule text says " + expected + ", the engine " + found);
    }
  }
}
