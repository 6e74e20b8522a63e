package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.app.toolkit.Completion.Missing;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final Options OPTIONS = Options.of(Course.LMC310);
  private static final String THIRTY = "word ".repeat(30).strip();

  private static List<String> missing(String tool, String fields) {
    return Completion.of(Course.tool(tool), OPTIONS, Course.body(fields)).stream()
        .map(m -> m.field() + ": " + m.said())
        .toList();
  }

  @Test
  void anEmptyJournalLacksItsFiveRequiredStagesInTheOrderOfTheForm() {
    assertThat(Completion.of(Course.tool("reflective-journal"), OPTIONS, Course.body("{}")))
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
        .containsExactly(
            "forces: “Forces” asks for at least 2 rows for “Restraining”; there is 1.");
    assertThat(missing("force-field", "{" + text + ",'forces':[" + driving + "]}"))
        .containsExactly(
            "forces: “Forces” asks for at least 4 rows; there are 1.",
            "forces: “Forces” asks for at least 2 rows for each of “Driving” and “Restraining”.");
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
  void aStatementOfValuesHasNoMoreWordsThanTheTemplateTakes() {
    assertThat(missing("values-statement", "{'statement':'" + "word ".repeat(201) + "'}"))
        .contains("statement: “My statement” takes at most 200 words; there are 201.");
    assertThat(missing("values-statement", "{'statement':'" + "word ".repeat(200) + "'}"))
        .noneMatch(m -> m.startsWith("statement:"));
  }

  @Test
  void aStakeholderGridIsNotCompleteWithoutThePeopleItIsFor() {
    String row = "{'name':'Council','kind':'commissioner-or-funder','power':8,'interest':3}";

    assertThat(
            missing(
                "stakeholder-grid",
                "{'issue':'a','missing':'b','first_move':'c','stakeholders':["
                    + (row + ",").repeat(3)
                    + row
                    + "]}"))
        .containsExactly(
            "stakeholders: “Stakeholders” asks for at least one row whose “Kind” is “People who"
                + " use services” or “Carers or family”.");
  }

  @Test
  void aBudgetLineFarFromItsBudgetNeedsAnExplanation() {
    String text = "'unit':'Home','period':'Month 6','months':6,'headline':'h','forecast_note':'f'";
    String options = "'options':[{'option':'a'},{'option':'b'}]";
    String far = "{'line':'Food','kind':'other-cost','budget':'8,000','actual':'7400'}";
    String near = "{'line':'Pay','kind':'pay','budget':'60000','actual':'63000'}";
    String fields = "{" + text + "," + options + ",'lines':[" + far + "," + near + "," + near;

    assertThat(missing("budget-variance", fields + "]}"))
        .containsExactly(
            "lines-0: Row 1 of “Budget lines” is 7.5 per cent away and needs its “Explanation”.");
    assertThat(missing("budget-variance", fields + "],'threshold':8}")).isEmpty();
  }

  @Test
  void aPlanHasAGoalAtEachLevelOrSaysWhyNot() {
    String goal = "{'level':'lvl-basics','goal':'g'}";
    String goals = "[" + goal + "," + goal + ",{'level':'lvl-discrete','goal':'g'}]";
    String plan =
        "{'period_start':'2026-10-01','period_end':'2026-09-01','career':'a','service_link':'b',"
            + "'needs':[{'need':'n'}],'goals':"
            + goals;

    assertThat(missing("pdp", plan + "}"))
        .containsExactly(
            "period_end: “Plan to” must come after “Plan from”.",
            "goals: “Goals” asks for a row for “Qualification or competence profile”, or say below"
                + " why there is none.");
    assertThat(missing("pdp", plan + ",'level_note':'Not needed this year'}")).hasSize(1);
  }

  @Test
  @Tag("R-003-084")
  void aSpecificationHasEachFamilyWhichIsWorkedOutFromTheCompetence() {
    String row = "{'competence':'gen-vision','required':3,'duty_ref':'1'}";
    String text = "'job_title':'a','role_band':'role-owner','size':'size-small','purpose':'p'";
    String duties = "'duties':[{'ref':'1'},{'ref':'2'},{'ref':'3'}]";

    assertThat(
            missing(
                "person-spec",
                "{" + text + "," + duties + ",'profile':[" + (row + ",").repeat(5) + row + "]}"))
        .containsExactly(
            "profile: “Competence profile” asks for a row for each of “Specialist”, “Partnership”"
                + " and “Organisation-specific”.");
  }

  @Test
  @Tag("R-003-082")
  void aCompetenceThatNoDutyAsksForIsNamed() {
    assertThat(missing("person-spec", "{'profile':[{'competence':'gen-vision','required':3}]}"))
        .anyMatch(
            said ->
                said.equals("profile-0: Row 1 of “Competence profile” lacks “Duty it serves”."));
  }

  @Test
  void aTieThatLeadsNowhereIsNamed() {
    String nodes = "'nodes':[{'name':'Ms K'},{'name':'GP'},{'name':'Council'},{'name':'Home'}]";
    String tie = "{'from':'gp','to':'Ms K'}";
    String links = "[" + tie + "," + tie + "," + tie + ",{'from':'GP','to':'Hospital'}]";

    assertThat(missing("partnership-map", "{" + nodes + ",'links':" + links + "}"))
        .contains(
            "links-3: Row 4 of “Ties” names “Hospital”, which is not in the list it comes from.");
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
