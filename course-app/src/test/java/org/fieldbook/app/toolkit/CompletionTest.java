package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.app.toolkit.Completion.Missing;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final String THIRTY = "word ".repeat(30).strip();

  private static List<String> missing(String tool, String fields) {
    return Completion.of(Course.tool(tool), Course.body(fields)).stream()
        .map(m -> m.field() + ": " + m.said())
        .toList();
  }

  @Test
  void anEmptyJournalLacksItsFiveRequiredStagesInTheOrderOfTheForm() {
    assertThat(Completion.of(Course.tool("reflective-journal"), Course.body("{}")))
        .extracting(Missing::field)
        .containsExactly("description", "feelings", "evaluation", "analysis", "conclusion");
  }

  @Test
  void wordsAreCountedAndBlanksAreNoAnswer() {
    String others = "'feelings':'a','evaluation':'b','analysis':'  \\n ','conclusion':'d'}";

    assertThat(missing("reflective-journal", "{'description':'too few words'," + others))
        .containsExactly(
            "description: “What happened?” asks for at least 30 words.",
            "analysis: “What sense can you make of it?” is still empty.");
    assertThat(
            missing(
                "reflective-journal",
                "{'description':'" + THIRTY + "'," + others.replace("  \\n ", "c")))
        .isEmpty();
  }

  @Test
  void aForceFieldAsksForFourRowsAndTwoOfEachSide() {
    String text = "'present':'a','desired':'b','balance_note':'c','priority':'d','blind':'e'";
    String driving = "{'side':'driving','force':'f','strength':3}";
    String restraining = "{'side':'restraining','force':'g','strength':1}";

    assertThat(
            missing(
                "force-field",
                "{" + text + ",'forces':[" + (driving + ",").repeat(3) + restraining + "]}"))
        .containsExactly("forces: “Forces” asks for at least 2 restraining forces; there is 1.");
    assertThat(missing("force-field", "{" + text + ",'forces':[" + driving + "]}"))
        .containsExactly(
            "forces: “Forces” asks for at least 4 rows; there are 1.",
            "forces: “Forces” asks for at least 2 driving forces; there is 1.",
            "forces: “Forces” asks for at least 2 restraining forces; there are 0.");
    assertThat(
            missing(
                "force-field",
                "{"
                    + text
                    + ",'forces':["
                    + (driving + "," + restraining + ",").repeat(2)
                    + "{}]}"))
        .isEmpty();
  }

  @Test
  void aRowThatCannotBeDrawnIsNamedByItsNumber() {
    assertThat(
            missing(
                "delegation-matrix",
                "{'scope':'My shift','keep':'Medicines','tasks':["
                    + "{'task':'Rota','skill':2,'will':3},{'person':'A.K.','skill':1},"
                    + "{'task':'Audit','skill':2,'will':3}]}"))
        .containsExactly("tasks-1: Row 2 of “Tasks and people” lacks “Task” and “Willingness”.");
  }

  @Test
  void theShapeOfTheToolRefusesWithTheSameSentences() {
    ResponseShape shape = ResponseShape.of(Course.tool("delegation-matrix"), Course.LMC310);

    assertThat(shape.missing(Course.body("{}")))
        .containsExactly(
            "“Whose work is this?” is still empty.",
            "“Tasks and people” is still empty.",
            "“What I must not delegate, and why” is still empty.");
  }
}
