package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.assessment.marking.Returned;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student asks about the mark or the feedback of returned work, or takes the question back. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AskAboutMark {

  @Inject Caller caller;
  @Inject Scripts scripts;
  @Inject Assignments assignments;
  @Inject Regrading regrading;
  @Inject Regrades regrades;
  @Inject Event<QuestionAsked> asked;

  /**
   * Asks the tutor.
   *
   * @param typed in the student's own words
   * @throws NotFound when nothing of the student's was returned for the assignment
   * @throws Refused without words, after the last day, and while the same is asked already
   */
  public void ask(
      PresentationCode presentation, String assignment, Question.Kind kind, String typed) {
    Script found =
        scripts
            .of(caller.id(), presentation, assignment)
            .orElseThrow(() -> new NotFound("Nothing returned for " + assignment));
    // Two windows asking at once must not both be heard.
    Script script = scripts.hold(found.id()).orElseThrow();
    Returned returned =
        script.returned().orElseThrow(() -> new NotFound("Nothing returned for " + assignment));
    ZoneId zone = assignments.get(presentation, assignment).zone();
    List<String> refusals =
        QuestionPolicy.refusals(
            kind,
            regrades.questions(script.id()),
            QuestionPolicy.lastDay(returned, assignments.strategy(presentation).rules(), zone),
            regrading.now().atZone(zone).toLocalDate());
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    String words =
        Words.of(
            typed,
            kind == Question.Kind.REGRADE
                ? "Say what should be looked at again, and why."
                : "Write what you would like to have explained.");
    regrades.add(new Question(script.id(), kind, words, regrading.now()));
    asked.fire(
        new QuestionAsked(
            script.id(),
            script.student(),
            regrading.tutor(script),
            presentation,
            assignment,
            kind));
  }

  /**
   * Takes back a question that has not been answered.
   *
   * @throws NotFound when the student asked no such question
   * @throws Refused when it has been answered
   */
  public void withdraw(long question) {
    Question asked =
        regrades
            .hold(question)
            .filter(
                q ->
                    scripts
                        .find(q.script())
                        .filter(s -> s.student().equals(caller.id()))
                        .isPresent())
            .orElseThrow(() -> new NotFound("No question " + question));
    if (!asked.isWaiting()) {
      throw new Refused("Your tutor has answered this already, so it cannot be taken back.");
    }
    asked.answer(Question.Outcome.WITHDRAWN, "", caller.id(), regrading.now());
  }
}
