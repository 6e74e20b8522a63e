package org.fieldbook.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.content.packaging.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the assessment of a package before it is imported. */
class ReviewAssessmentTest {

  private final ReviewAssessment review = new ReviewAssessment();

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void theCoursesThatComeWithItAreInOrder(String course) {
    assertThat(review.faults(documents(course))).isEmpty();
  }

  @Test
  void aCourseWithoutAssessmentIsNoFault() {
    assertThat(review.faults(Map.of("course.yaml", "code: X"))).isEmpty();
  }

  @Test
  void faultsAreNamedWithTheirPlace() {
    assertThat(said("weight: 50", "weight: 49")).contains("rules.yaml").contains("100");
    assertThat(said("acceptDays: 2", "acceptDays: two")).contains("TMA05").contains("acceptDays");
    assertThat(said("markedTwice: [{item: EMA", "markedTwice: [{item: EMB")).contains("EMB");
    assertThat(said("results:", "results: [")).contains("rules.yaml, line");
    Map<String, String> without = documents("LMC310");
    without.remove("assessment/rules.yaml");
    assertThat(review.faults(without))
        .singleElement()
        .satisfies(p -> assertThat(p.fault()).contains("rules.yaml is missing"));
  }

  private String said(String from, String to) {
    Map<String, String> documents = documents("LMC310");
    documents.computeIfPresent(
        "assessment/rules.yaml",
        (path, text) -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    List<Problem> faults = review.faults(documents);
    assertThat(faults).hasSize(1);
    return faults.get(0).fault();
  }

  private static Map<String, String> documents(String course) {
    Map<String, String> documents = new HashMap<>();
    TestLibrary.files(course).forEach((name, text) -> documents.put("assessment/" + name, text));
    return documents;
  }
}
