package org.fieldbook.app.toolkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an entry must say before anybody is asked. */
@Tag("R-003-062")
class PlanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final ToolTemplate TOOL = Course.tool("feedback-360");
  private static final List<String> ALL =
      TOOL.findFeedback().orElseThrow().questions().stream().map(Question::id).toList();
  private static final String GOOD =
      "{'purpose':'To hear how I listen','permission':['my-line-manager-knows'],"
          + "'groups':[{'group':'colleagues','planned':'5','close':'2026-11-20'},"
          + "{'group':'myself','planned':'1','close':'2026-11-05'}]}";

  private static Plan plan(String fields, Collection<String> chosen) {
    return Plan.of(TOOL, Answers.of(Course.body(fields)), chosen, TODAY);
  }

  private static void refused(String fields, Collection<String> chosen, String reason) {
    assertThatThrownBy(() -> plan(fields, chosen))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reasons()).anyMatch(s -> s.contains(reason)));
  }

  @Test
  void theGroupsOfTheEntryAreAskedTheirOwnQuestions() {
    Plan plan = plan(GOOD, ALL);

    assertThat(plan.groups()).containsOnlyKeys("colleagues");
    assertThat(plan.questions()).hasSize(10).allMatch(q -> q.startsWith("f-c"));
  }

  @Test
  void nothingIsAskedWithoutPurposePermissionAndThreeQuestionsOfASet() {
    refused(GOOD.replace("To hear how I listen", " "), ALL, "“Why I am asking” is empty");
    refused(GOOD.replace("'my-line-manager-knows'", ""), ALL, "“Permissions I have”");
    refused(GOOD, List.of("f-c1", "f-c2", "f-s1"), "three questions or more for “Colleagues”");
    refused("{}", ALL, "who is to answer");
  }

  @Test
  void numbersAndDatesMustBePossible() {
    refused(GOOD.replace("'5'", "'many'"), ALL, "how many of “Colleagues”");
    refused(GOOD.replace("'5'", "'41'"), ALL, "how many of “Colleagues”");
    refused(GOOD.replace("2026-11-20", "2026-11-01"), ALL, "must be after today");
    refused(GOOD.replace("2026-11-20", "soon"), ALL, "has no closing date");
    refused(GOOD.replace("colleagues", "line-manager"), ALL, "is one person");
    refused(GOOD.replace("'myself'", "'colleagues'"), ALL, "stands twice");
  }
}
