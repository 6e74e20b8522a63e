package org.fieldbook.assessment.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sample scripts that come with a course are read whole, or their fault is named. */
class CourseScriptsReaderTest {

  private static final String SCRIPTS =
      """
      assignment: TMA00
      scripts:
        - id: A
          title: Script A
          about: Short.
          text: |
            <h3>Why</h3><p onclick="x()">Because &amp; so.<br></p><script>1</script>
          marks:
            - {criterion: TMA00-C1, mark: 40, reason: It opens.}
            - {criterion: TMA00-C2, mark: 10, reason: Too long.}
            - {criterion: TMA00-C3, mark: 22, reason: Two of three points.}
          summary: Welcome.
      """;

  private final Assignment assignment =
      TestBench.ruled(rules -> rules).bean(Assignments.class).get(LMC310, "TMA00").assignment();

  private List<CourseScript> read(String text) {
    return CourseScriptsReader.of(Map.of("coordination/TMA00.yaml", text), assignment);
  }

  @Test
  void theTextIsCleanAndTheMarksAreTheAuthors() {
    assertThat(read(SCRIPTS))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.textHtml().strip()).isEqualTo("<h3>Why</h3><p>Because &amp; so.</p>");
              assertThat(s.proposed().total()).isEqualTo(72);
              assertThat(s.proposed().part("TMA00-C2").feedback()).isEqualTo("Too long.");
              assertThat(s.proposed().summary()).isEqualTo("Welcome.");
            });
    assertThat(CourseScriptsReader.of(Map.of(), assignment)).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mark: 40            | mark: 41          | mark
          reason: It opens.   | reason: ' '       | reason
          TMA00-C2            | TMA00-C9          | is none of the marking guide
          TMA00-C2            | TMA00-C1          | is marked twice
          assignment: TMA00   | assignment: TMA07 | assignment
          title: Script A     | titel: Script A   | titel
          <h3>Why</h3>        | <h3>              | text
          """)
  void aFaultIsNamed(String words, String instead, String fault) {
    String text = SCRIPTS.replace(words, instead);
    String spoilt = fault.equals("text") ? text.replaceAll("<p.*</script>", "</h3>") : text;
    assertThatThrownBy(() -> read(spoilt))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(fault)
        .hasMessageContaining("coordination/TMA00.yaml");
  }

  @Test
  void aScriptForNoAssignmentIsRefused() {
    assertThatThrownBy(
            () ->
                CourseScriptsReader.check(
                    Map.of("coordination/TMA09.yaml", SCRIPTS), List.of(assignment)))
        .hasMessageContaining("no assignment TMA09");
  }
}
