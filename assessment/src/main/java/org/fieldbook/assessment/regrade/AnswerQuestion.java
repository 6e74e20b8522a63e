package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.fieldbook.assessment.marking.MarkerRights;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor answers what a student asked about a mark. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class AnswerQuestion {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject Regrades regrades;
  @Inject Regrading regrading;
  @Inject Event<QuestionAnswered> answered;

  /**
   * Answers in words: explains what was asked, or says why the mark stands.
   *
   * @throws NotFound when no student of this tutor asked such a question
   * @throws Refused without words, or when it has been answered or taken back
   */
  public void answer(long questionId, String typed) {
    Question question = hold(questionId);
    Script script = script(question);
    boolean regrade = question.kind() == Question.Kind.REGRADE;
    String words =
        Words.of(
            typed,
            regrade
                ? "Say why the mark stands: the student reads it."
                : "Write the answer first: the student reads it.");
    question.answer(
        regrade ? Question.Outcome.DECLINED : Question.Outcome.ANSWERED,
        words,
        rights.marker(),
        regrading.now());
    tell(script, question);
  }

  /**
   * Opens the script to mark it again, as the student asked.
   *
   * @param typed why, in words; the student reads them
   * @throws NotFound when no student of this tutor asked for that
   * @throws Refused without words, when it has been answered or taken back, or the script is open
   *     already
   */
  public void open(long questionId, String typed) {
    Question question = hold(questionId);
    rights.require(scripts.find(question.script()));
    if (question.kind() != Question.Kind.REGRADE) {
      throw new NotFound("No request " + questionId);
    }
    Script script = rights.require(scripts.hold(question.script()));
    question.answer(
        Question.Outcome.OPENED,
        Words.of(typed, "Say why it is to be marked again: the student reads it."),
        rights.marker(),
        regrading.now());
    regrading.open(script, rights.marker(), typed);
    tell(script, question);
  }

  private Question hold(long question) {
    return regrades.hold(question).orElseThrow(() -> new NotFound("No question " + question));
  }

  private Script script(Question question) {
    return rights.require(scripts.find(question.script()));
  }

  private void tell(Script script, Question question) {
    answered.fire(
        new QuestionAnswered(
            script.id(),
            script.student(),
            rights.marker(),
            script.presentation(),
            script.assignment(),
            question.kind(),
            question.outcome()));
  }
}
