package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.assessment.feedback.AfterReturn;
import org.fieldbook.assessment.feedback.Goal;
import org.fieldbook.assessment.feedback.MyGoals;
import org.fieldbook.assessment.feedback.OpenFeedback;
import org.fieldbook.assessment.feedback.SetGoal;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.regrade.AnswerQuestion;
import org.fieldbook.assessment.regrade.AskAboutMark;
import org.fieldbook.assessment.regrade.MyRegrades;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.QuestionsToAnswer;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the return: a question about the mark, a mark given anew, and goals of the feedback. */
@ExtendWith(ArquillianExtension.class)
class RegradeIT {

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject MyResult myResult;
  @Inject AskAboutMark askAboutMark;
  @Inject QuestionsToAnswer questionsToAnswer;
  @Inject AnswerQuestion answerQuestion;
  @Inject MyRegrades myRegrades;
  @Inject OpenFeedback openFeedback;
  @Inject AfterReturn afterReturn;
  @Inject SetGoal setGoal;
  @Inject MyGoals myGoals;
  @Inject ReadToolkit readToolkit;

  @Test
  @Tag("R-001-054")
  void aStudentAsksTheTutorMarksAgainAndTheStudentHasBoth() throws Exception {
    Visitor student = cast.student();
    Visitor tutor = cast.staff().tutor();
    long script = returned(student, tutor, 10);
    visits.as(student, () -> opened());
    visits.as(student, () -> asked("Page 2 is not marked."));
    assertThat(mails(tutor)).contains("mark-question");

    List<Question> waiting = visits.as(tutor, () -> questionsToAnswer.about(script)).questions();
    assertThat(waiting).hasSize(1);
    visits.as(tutor, () -> reopened(waiting.get(0).id()));
    assertThat(mails(student)).contains("mark-answered");
    visits.as(tutor, () -> saveMarking.save(script, 1, full(9)));
    assertThat(counted(student)).isEqualTo(60);
    visits.as(tutor, () -> returnScript.giveBack(script, 2));

    assertThat(counted(student)).isEqualTo(54);
    assertThat(mails(student)).contains("tma-regraded");
    MyRegrades.Before before =
        visits.as(student, () -> myRegrades.before(cast.presentation(), Desk.TMA, 1));
    assertThat(before.work().score().counted()).isEqualTo(60);
    assertThat(visits.as(tutor, () -> afterReturn.of(script)).opened().first()).isEmpty();
  }

  @Test
  void aGoalOfFeedbackIsALineOfTheDevelopmentPlan() throws Exception {
    Visitor student = cast.student();
    returned(student, cast.staff().tutor(), 10);
    Goal goal = visits.as(student, () -> made("Say what I predicted"));
    visits.as(student, () -> made("Name the framework"));

    assertThat(visits.as(student, () -> myGoals.of(cast.presentation())).toward("TMA02"))
        .hasSize(2);
    List<EntryView> plans =
        visits.as(student, () -> readToolkit.entries(cast.presentation())).stream()
            .filter(e -> "pdp".equals(e.provenance().tool()))
            .toList();
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).slot()).isEqualTo(goal.planEntry().orElseThrow());
    assertThat(plans.get(0).body().toString())
        .contains("Say what I predicted", "Name the framework", "not-started");
    // A goal that the plan has no room for is not made at all.
    for (int i = 3; i <= 12; i++) {
      String words = "Goal " + i;
      visits.as(student, () -> made(words));
    }
    assertThatThrownBy(() -> visits.as(student, () -> made("One too many")))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("room for 12 goals");
    assertThat(visits.as(student, () -> myGoals.of(cast.presentation())).toward("TMA02"))
        .hasSize(12);
  }

  private Goal made(String words) {
    return setGoal.make(cast.presentation(), Desk.TMA, "summary-1", words, true, UUID.randomUUID());
  }

  private Object opened() {
    openFeedback.opened(cast.presentation(), Desk.TMA);
    return "";
  }

  private Object asked(String words) {
    askAboutMark.ask(cast.presentation(), Desk.TMA, Question.Kind.REGRADE, words);
    return "";
  }

  private Object reopened(long question) {
    answerQuestion.open(question, "It had been overlooked.");
    return "";
  }

  private long returned(Visitor student, Visitor tutor, int each) throws Exception {
    desk.submit(student, "to be asked about");
    long script = desk.script(student);
    visits.as(tutor, () -> saveMarking.save(script, 0, full(each)));
    visits.as(tutor, () -> returnScript.giveBack(script, 1));
    return script;
  }

  private @Nullable Integer counted(Visitor student) throws Exception {
    return visits
        .as(student, () -> myResult.of(cast.presentation(), Desk.TMA))
        .orElseThrow()
        .score()
        .counted();
  }

  private List<String> mails(Visitor to) {
    return sql.column("select kind from app.outbox where person_id = " + to.id().value());
  }

  private static MarkSheet full(int each) {
    Map<String, PartMark> parts = new LinkedHashMap<>();
    for (int i = 1; i <= 6; i++) {
      parts.put("TMA01-C" + i, new PartMark(each, "On " + i + "."));
    }
    return new MarkSheet(parts, "Well argued.");
  }
}
