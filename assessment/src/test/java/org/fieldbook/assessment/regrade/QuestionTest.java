package org.fieldbook.assessment.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student asks about a mark, and the tutor answers. */
class QuestionTest extends StudentAndTutor {

  @BeforeEach
  void returned() {
    bench.bean(Regrading.class);
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(60);
    giveBack();
    bench.clock.set("2026-11-16T09:00:00Z");
  }

  @Test
  void aQuestionWaitsForTheTutorAndItsAnswerIsTheStudents() {
    assertThat(mine().lastDay()).contains(LocalDate.of(2026, 11, 26));
    ask(Question.Kind.CLARIFICATION, "What is a framework here?");
    assertThat(event(QuestionAsked.class).tutor()).contains(tutor);
    assertThat(mine().questions()).singleElement().matches(Question::isWaiting);
    assertThat(mine().noClarification()).isNotEmpty();
    assertThat(mine().noRegrade()).isEmpty();

    List<Waiting> waiting = waiting();
    assertThat(waiting)
        .singleElement()
        .satisfies(w -> assertThat(w.words()).isEqualTo("What is a framework here?"));
    answer(waiting.get(0).id(), "Lewin’s three steps.");
    assertThat(waiting()).isEmpty();
    assertThat(event(QuestionAnswered.class).outcome()).isEqualTo(Question.Outcome.ANSWERED);
    Question answered = mine().questions().get(0);
    assertThat(answered.answer()).isEqualTo("Lewin’s three steps.");
    assertThat(answered.answeredBy()).contains(tutor);
    assertThatThrownBy(() -> answer(answered.id(), "Once more."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("answered already");
    // Answered, it can be asked again.
    ask(Question.Kind.CLARIFICATION, "And of the second part?");
  }

  @Test
  void aRequestForARegradeIsDeclinedWithReasonsOrOpensTheScript() {
    ask(Question.Kind.REGRADE, "Page 4 is not marked.");
    long first = waiting().get(0).id();
    assertThatThrownBy(() -> answer(first, " ")).hasMessageContaining("Say why the mark stands");
    answer(first, "It is marked under criterion 2.");
    assertThat(event(QuestionAnswered.class).outcome()).isEqualTo(Question.Outcome.DECLINED);

    ask(Question.Kind.REGRADE, "Criterion 2 says nothing of page 4.");
    long second = waiting().get(0).id();
    open(second, "Page 4 had been overlooked.");
    assertThat(event(QuestionAnswered.class).outcome()).isEqualTo(Question.Outcome.OPENED);
    assertThat(queue().toMark())
        .singleElement()
        .satisfies(i -> assertThat(i.line().state()).isEqualTo(Script.State.REGRADING));
    assertThat(mine().regrades())
        .singleElement()
        .satisfies(r -> assertThat(r.why()).isEqualTo("Page 4 had been overlooked."));
  }

  @Test
  void wordsAreRequiredTheSameWaitsOnceAndThereIsALastDay() {
    assertThatThrownBy(() -> ask(Question.Kind.REGRADE, "  \n"))
        .hasMessageContaining("Say what should be looked at again");
    assertThatThrownBy(() -> ask(Question.Kind.CLARIFICATION, "x".repeat(4001)))
        .hasMessageContaining("4000 characters");
    ask(Question.Kind.REGRADE, "Once.");
    assertThatThrownBy(() -> ask(Question.Kind.REGRADE, "Twice."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has not answered yet");
    ask(Question.Kind.CLARIFICATION, "Another matter.");

    withdraw(waiting().get(0).id());
    bench.clock.set("2026-11-26T23:59:00Z");
    ask(Question.Kind.REGRADE, "On the last day.");
    withdraw(mine().questions().get(2).id());
    bench.clock.set("2026-11-27T00:00:00Z");
    assertThatThrownBy(() -> ask(Question.Kind.REGRADE, "A minute late."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("until the end of Thursday 26 November 2026");
  }

  @Test
  void whereTheRulesSetNoDayItCanAlwaysBeAsked() {
    TestBench other = TestBench.ruled(rules -> rules.replace("  regradeWithinDays: 10\n", ""));
    assertThat(
            other.transact(
                () ->
                    Optional.ofNullable(
                        other
                            .bean(Assignments.class)
                            .strategy(LMC310)
                            .rules()
                            .regradeWithinDays())))
        .isEmpty();
    assertThat(
            QuestionPolicy.refusals(
                Question.Kind.REGRADE, List.of(), Optional.empty(), LocalDate.of(2031, 1, 1)))
        .isEmpty();
  }

  @Test
  void itIsNobodyElsesToSeeAskOrAnswer() {
    ask(Question.Kind.REGRADE, "Of mine.");
    long question = waiting().get(0).id();
    long script = script();
    PersonId other = TestCohort.person();
    bench.cohort.studentOf(other);
    assertNotFound(other, () -> bench.bean(QuestionsToAnswer.class).about(script));
    assertNotFound(
        other, () -> ran(() -> bench.bean(AnswerQuestion.class).answer(question, "No.")));
    assertNotFound(other, () -> ran(() -> bench.bean(AnswerQuestion.class).open(question, "Yes.")));
    PersonId classmate = bench.cohort.studentOf(tutor);
    assertNotFound(classmate, () -> ran(() -> bench.bean(AskAboutMark.class).withdraw(question)));
    assertNotFound(classmate, () -> bench.bean(MyRegrades.class).of(LMC310, "TMA01"));
    assertNotFound(
        classmate,
        () ->
            ran(
                () ->
                    bench
                        .bean(AskAboutMark.class)
                        .ask(LMC310, "TMA01", Question.Kind.REGRADE, "Of nothing.")));
  }

  private static Object ran(Runnable work) {
    work.run();
    return "";
  }

  private void ask(Question.Kind kind, String words) {
    bench.as(student);
    bench.transact(
        () -> ran(() -> bench.bean(AskAboutMark.class).ask(LMC310, "TMA01", kind, words)));
  }

  private void withdraw(long question) {
    bench.as(student);
    bench.transact(() -> ran(() -> bench.bean(AskAboutMark.class).withdraw(question)));
  }

  private void answer(long question, String words) {
    bench.as(tutor);
    bench.transact(() -> ran(() -> bench.bean(AnswerQuestion.class).answer(question, words)));
  }

  private void open(long question, String words) {
    bench.as(tutor);
    bench.transact(() -> ran(() -> bench.bean(AnswerQuestion.class).open(question, words)));
  }

  private List<Waiting> waiting() {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(QuestionsToAnswer.class).queue(LMC310)).waiting();
  }

  private MyRegrades.Mine mine() {
    bench.as(student);
    return bench.transact(() -> bench.bean(MyRegrades.class).of(LMC310, "TMA01"));
  }

  private <T> T event(Class<T> type) {
    List<Object> events = bench.events();
    for (int i = events.size() - 1; i >= 0; i--) {
      if (type.isInstance(events.get(i))) {
        return type.cast(events.get(i));
      }
    }
    throw new AssertionError("No " + type.getSimpleName());
  }
}
