package org.fieldbook.assessment.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with the headings of the assignments that ship, as spreadsheets write them. */
class MarksTableTest {

  private final TestBench bench = new TestBench();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LMC310-2026J | comma",
        "LMC310-2026J | semicolon",
        "LMC310-2026J | tab",
        "LPS820-2027E | comma",
        "LPS820-2027E | semicolon",
        "LPS820-2027E | tab"
      })
  void aCommaInATitleSeparatesNothing(String presentation, String name) {
    String separator = Map.of("comma", ",", "semicolon", ";", "tab", "\t").get(name);
    List<Criterion> criteria =
        bench
            .bean(Assignments.class)
            .get(new PresentationCode(presentation), "EMA")
            .assignment()
            .guide()
            .criteria();
    assertThat(criteria).anyMatch(c -> c.title().contains(","));

    for (boolean all : new boolean[] {true, false}) {
      String csv =
          Stream.concat(
                      Stream.of("Script", "Version", "Identifier", "Student"),
                      criteria.stream().map(c -> c.id() + " " + c.title()))
                  .map(h -> all || h.contains(separator) ? "\"" + h + "\"" : h)
                  .collect(Collectors.joining(separator))
              + "\r\n"
              + String.join(separator, "7", "1", "A1", "Ali")
              + (separator + "3").repeat(criteria.size())
              + "\r\n";

      MarksTable table = MarksTable.read(csv);

      assertThat(table.criteria()).isEqualTo(criteria.stream().map(Criterion::id).toList());
      assertThat(table.lines())
          .singleElement()
          .satisfies(l -> assertThat(l.script()).isEqualTo("7"))
          .satisfies(l -> assertThat(l.marks()).hasSize(criteria.size()));
    }
  }
}
