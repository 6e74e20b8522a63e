package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.marking.ScriptRegraded;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.QuestionAnswered;
import org.fieldbook.assessment.regrade.QuestionAsked;
import org.fieldbook.assessment.regrade.RegradeOpened;

/** Writes about marks after their return, in the transaction in which something became of them. */
@ApplicationScoped
public class RegradeLetters {

  @Inject Desk desk;

  void regraded(@Observes ScriptRegraded event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("tutor", desk.person(event.tutor()).name());
    values.put("returned", desk.moment(event.returnedAt(), event.presentation()));
    desk.write(student, LetterTemplate.of("tma-regraded").fill(values));
  }

  void answered(@Observes QuestionAnswered event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("tutor", desk.person(event.tutor()).name());
    values.put("what", event.kind() == Question.Kind.REGRADE ? "your request" : "your question");
    values.put(
        "outcome",
        event.outcome() == Question.Outcome.OPENED
            ? "It is being marked again; until then the mark stays."
            : "");
    values.put(
        "link",
        desk.address("/tma/feedback?a=" + event.assignment() + "&p=" + event.presentation()));
    desk.write(student, LetterTemplate.of("mark-answered").fill(values));
  }

  void asked(@Observes QuestionAsked event) {
    event
        .tutor()
        .map(desk::person)
        .ifPresent(
            tutor ->
                desk.write(
                    tutor,
                    LetterTemplate.of("mark-question")
                        .fill(
                            Map.of(
                                "name", tutor.name(),
                                "assignment", Desk.label(event.assignment()),
                                "course", desk.course(event.presentation()),
                                "what",
                                    event.kind() == Question.Kind.REGRADE
                                        ? "for another look"
                                        : "for an explanation",
                                "link", desk.address("/marking/regrade?id=" + event.script())))));
  }

  /** Whoever opens it themselves knows it already. */
  void opened(@Observes RegradeOpened event) {
    event
        .tutor()
        .filter(t -> !t.equals(event.openedBy()))
        .map(desk::person)
        .ifPresent(
            tutor ->
                desk.write(
                    tutor,
                    LetterTemplate.of("regrade-opened")
                        .fill(
                            Map.of(
                                "name", tutor.name(),
                                "assignment", Desk.label(event.assignment()),
                                "course", desk.course(event.presentation()),
                                "why", event.why(),
                                "link", desk.address("/marking/script?id=" + event.script())))));
  }
}
