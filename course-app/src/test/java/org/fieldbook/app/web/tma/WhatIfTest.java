package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.junit.jupiter.api.Test;

/** Trying other scores. */
class WhatIfTest {

  private final ResultEngine engine = new ResultEngine(rules());

  @Test
  void beforeAnythingIsTriedTheOwnScoresStandThere() {
    WhatIf whatIf = new WhatIf(engine, Map.of("TMA01", ItemScore.of(62)), null, name -> "");
    assertThat(whatIf.getFields())
        .extracting(f -> f.label() + ": " + f.value())
        .containsExactly("TMA 01: 62", "TMA 02: ", "TMA 03: ", "TMA 04: ", "TMA 05: ", "EMA: ");
    assertThat(whatIf.getOutcome()).isEmpty();
    assertThat(whatIf.getProblems()).isEmpty();
  }

  @Test
  void theEngineOfTheResultWorksThemOut() {
    WhatIf whatIf = tried("90", "88", "85", "86", "87", "84");
    assertThat(whatIf.getOutcome()).isEqualTo("Distinction");
    assertThat(whatIf.getFields().get(0).isChanged()).isTrue();
    assertThat(whatIf.getSteps()).last().extracting(s -> s.title()).isEqualTo("Distinction");
    assertThat(tried("90", "88", "85", "86", "87", "").getOutcome())
        .isEqualTo("Fail, EMA not submitted");
  }

  @Test
  void whatIsNoScoreIsSaidAtItsFieldAndNothingTypedIsLost() {
    WhatIf whatIf = tried("101", "-5", "8.5", "zwölf", "87", "84");
    assertThat(whatIf.getProblems()).hasSize(4);
    assertThat(whatIf.getFields().get(3).value()).isEqualTo("zwölf");
    assertThat(whatIf.getFields().get(3).isWrong()).isTrue();
    assertThat(whatIf.getFields().get(4).isWrong()).isFalse();
    assertThat(whatIf.getOutcome()).isEmpty();
  }

  @Test
  void whoMayTryAgainCanTryThatToo() {
    Map<String, String> typed = typed("80", "75", "70", "72", "78", "39");
    WhatIf first = new WhatIf(engine, Map.of(), null, name -> typed.getOrDefault(name, ""));
    assertThat(first.getOutcome()).isEqualTo("Fail, may resubmit EMA");
    assertThat(Objects.requireNonNull(first.getSecond()).label()).isEqualTo("EMA, sent again");
    typed.put("again", "70");
    WhatIf second = new WhatIf(engine, Map.of(), null, name -> typed.getOrDefault(name, ""));
    assertThat(second.getOutcome()).isEqualTo("Grade 4 pass");
    typed.put("again", "many");
    WhatIf wrong = new WhatIf(engine, Map.of(), null, name -> typed.getOrDefault(name, ""));
    assertThat(Objects.requireNonNull(wrong.getSecond()).isWrong()).isTrue();
    assertThat(wrong.getOutcome()).isEqualTo("Fail, may resubmit EMA");
  }

  private WhatIf tried(String... scores) {
    Map<String, String> typed = typed(scores);
    return new WhatIf(
        engine, Map.of("TMA01", ItemScore.of(62)), null, name -> typed.getOrDefault(name, ""));
  }

  private static Map<String, String> typed(String... scores) {
    Map<String, String> typed = new TreeMap<>(Map.of("try", "1"));
    for (int i = 0; i < scores.length; i++) {
      typed.put(i == 5 ? "EMA" : "TMA0" + (i + 1), scores[i]);
    }
    return typed;
  }

  private static ResultRules rules() {
    Map<String, String> files =
        CheckedPackage.of(BundledCourse.of(new CourseCode("LMC310"))).documents();
    Set<String> assignments = new LinkedHashSet<>();
    files.keySet().stream()
        .filter(f -> f.matches("assessment/[A-Z].*"))
        .sorted()
        .forEach(f -> assignments.add(f.replaceAll(".*/|\\.yaml", "")));
    return ResultRules.read(
        "rules.yaml", Objects.requireNonNull(files.get("assessment/rules.yaml")), assignments);
  }
}
