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

  @Test
  void faultsOfTheCourseTeamsCommentsAreNamedWithTheirPlace() {
    assertThat(saidOfComments("criterion: TMA01-C1", "criterion: TMA02-C1"))
        .contains("comments/TMA01.yaml")
        .contains("comments")
        .contains("none of the marking guide of TMA01: TMA02-C1");
    assertThat(saidOfComments("assignment: TMA01", "assignment: TMA02")).contains("assignment");
    assertThat(saidOfComments("comments:", "comments: [")).contains("comments/TMA01.yaml, line");
    assertThat(saidOfComments("words: >-", "wrds: >-")).contains("wrds");
    Map<String, String> documents = documents("LMC310");
    documents.put("assessment/comments/TMA09.yaml", "assignment: TMA09\ncomments: []\n");
    assertThat(review.faults(documents).get(0).fault())
        .contains("comments/TMA09.yaml: the course has no assignment TMA09");
    documents.remove("assessment/comments/TMA09.yaml");
    documents.put("assessment/comments/TMA01.yaml", "assignment: TMA01\ncomments: []\n");
    assertThat(review.faults(documents).get(0).fault()).contains("1 to 200 comments");
    documents.put(
        "assessment/comments/TMA01.yaml",
        "assignment: TMA01\ncomments: [{words: " + "long ".repeat(1001) + "}]\n");
    assertThat(review.faults(documents).get(0).fault()).contains("1 to 5000 characters");
    documents.put("assessment/comments/TMA01.yaml", "assignment: TMA01\ncomments: [{words: ' '}]");
    assertThat(review.faults(documents).get(0).fault()).contains("words");
    documents.put(
        "assessment/comments/TMA01.yaml", "assignment: TMA01\ncomments: [{words: A}, {words: A}]");
    assertThat(review.faults(documents).get(0).fault()).contains("twice");
  }

  private String saidOfComments(String from, String to) {
    return said("assessment/comments/TMA01.yaml", from, to);
  }

  private String said(String from, String to) {
    return said("assessment/rules.yaml", from, to);
  }

  private String said(String file, String from, String to) {
    Map<String, String> documents = documents("LMC310");
    documents.computeIfPresent(
        file, (path, text) -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
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
