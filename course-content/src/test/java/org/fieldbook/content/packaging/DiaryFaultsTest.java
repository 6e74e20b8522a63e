package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date of a diary must stand on the form, with the columns that say what it is. */
class DiaryFaultsTest {

  private static final String DIARY =
      """
      diary:
        - {table: steps, date: by, what: step, says: Step, outcome: done, settled: ["yes"]}
        - {date: next, says: Next time}
      fields:
        - id: steps
          label: Steps
          type: table
          columns:
            - {id: step, type: text, label: Step}
            - {id: by, type: date, label: By}
            - {id: done, type: choice, label: Done, options: [{key: "yes", label: Yes}, {key: "no", label: No}]}
        - {id: next, label: Next, type: date}
      """;

  private static PackageFiles with(String diary) {
    return new SmallCourse().with("tools/journal.yaml", "fields:\n", diary);
  }

  @Test
  void datesThatStandOnTheFormAreTaken() {
    assertThatCode(() -> CheckedPackage.of(with(DIARY))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          table: steps, date: by    | table: steps, date: step    | "step" is no date there
          table: steps, date: by    | table: stairs, date: by     | "stairs" is no table of this tool
          what: step                | what: stride                | "stride" is no column of "steps"
          outcome: done             | outcome: end                | "end" is no column of "steps"
          settled: ["yes"]          | settled: [perhaps]          | "perhaps" is no choice of "done"
          , settled: ["yes"]        | ''                          | "settled" is missing
          date: next,               | date: steps,                | "steps" is no date there
          date: next,               | date: next, what: step,     | say of which "table"
          """)
  void anotherDateIsRefusedWithItsPlace(String right, String wrong, String fault) {
    Refusal.names(with(DIARY.replace(right, wrong)), "tools/journal.yaml", fault);
  }
}
