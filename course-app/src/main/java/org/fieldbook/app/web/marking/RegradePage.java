package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.Returned;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.QuestionsToAnswer;
import org.fieldbook.assessment.regrade.Regrade;
import org.jspecify.annotations.Nullable;

/** A script after its return: questions to answer, and marking it again: /marking/regrade?id=. */
@Named("regradePage")
@RequestScoped
public class RegradePage {

  @Inject Asked asked;
  @Inject QuestionsToAnswer questions;
  @Inject RefusedForm refusedForm;

  private QuestionsToAnswer.@Nullable Told told;

  private QuestionsToAnswer.Told told() {
    if (told == null) {
      told = questions.about(asked.number("id"));
    }
    return told;
  }

  private String moment(Instant at) {
    return Wording.moment(at.atZone(told().set().zone()));
  }

  public long getId() {
    return told().script().id();
  }

  public String getHeading() {
    return Wording.assignment(told().script().assignment()) + ", " + getStudent();
  }

  /** By name once the student has been given it; before, only its number is known for sure. */
  public String getStudent() {
    return isReturned() ? told().name(told().script().student()) : "script " + getId();
  }

  public String getQueue() {
    return "/marking/queue?p=" + told().script().presentation();
  }

  /** Whether its student has been given it. */
  public boolean isReturned() {
    return told().script().returned().isPresent();
  }

  /** Whether it is being marked again. */
  public boolean isOpened() {
    return told().script().reopened().isPresent();
  }

  /** What the student has now. */
  public String getGiven() {
    return told().script().returned().map(this::given).orElse("");
  }

  private String given(Returned returned) {
    return score(returned) + ", returned " + moment(returned.at());
  }

  private static String score(Returned returned) {
    Integer counted = returned.score().counted();
    return counted == null ? "not submitted" : "mark " + counted;
  }

  /** Those that wait, the oldest first. */
  public List<Row> getWaiting() {
    return told().questions().stream().filter(Question::isWaiting).map(this::row).toList();
  }

  /** Those that do not wait any more. */
  public List<Row> getSettled() {
    return told().questions().stream().filter(q -> !q.isWaiting()).map(this::row).toList();
  }

  private Row row(Question question) {
    String form = "question-" + question.id();
    return new Row(
        question.id(),
        form,
        question.kind() == Question.Kind.REGRADE,
        moment(question.askedAt()),
        question.words(),
        said(question),
        question.answer(),
        refusedForm.typed(form, "words", ""));
  }

  private String said(Question question) {
    String who = question.answeredBy().map(told()::name).orElse("");
    String when = question.answeredAt().map(this::moment).orElse("");
    return switch (question.outcome()) {
      case WAITING -> "";
      case ANSWERED -> who + " answered " + when;
      case OPENED -> who + " opened it to be marked again " + when;
      case DECLINED -> who + " let the mark stand " + when;
      case WITHDRAWN -> "Taken back by the student " + when;
    };
  }

  /** Every time that it was marked again, the first first. */
  public List<Again> getAgain() {
    return told().regrades().stream()
        .map(
            r ->
                new Again(
                    told().name(r.openedBy()) + ", " + moment(r.openedAt()),
                    r.why(),
                    given(r.earlier().earlier()),
                    outcome(r)))
        .toList();
  }

  private String outcome(Regrade regrade) {
    String who = regrade.endedBy().map(told()::name).orElse("");
    String when = regrade.endedAt().map(this::moment).orElse("");
    return switch (regrade.outcome()) {
      case OPEN -> "Not returned yet";
      case RETURNED -> "Returned by " + who + " " + when;
      case TAKEN_BACK -> "Closed unchanged by " + who + " " + when;
    };
  }

  /** A question; {@code typed} is the answer that was refused. */
  public record Row(
      long id,
      String form,
      boolean regrade,
      String when,
      String words,
      String said,
      String answer,
      String typed) {}

  /** Once that it was marked again. */
  public record Again(String opened, String why, String before, String outcome) {}
}
