package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.Reopened;
import org.fieldbook.assessment.regrade.MyRegrades;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.assessment.regrade.Regrade;
import org.jspecify.annotations.Nullable;

/**
 * What a student asked about a mark, and what had been given before, on the page of the feedback.
 * One SQL statement.
 */
@Named("askPage")
@RequestScoped
public class AskPage {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyRegrades myRegrades;

  private MyRegrades.@Nullable Mine mine;

  private MyRegrades.Mine mine() {
    if (mine == null) {
      mine = myRegrades.of(study.membership().presentation(), asked.text("a"));
    }
    return mine;
  }

  private String moment(Instant at) {
    return Wording.moment(at.atZone(mine().set().zone()));
  }

  /** The oldest first. */
  public List<Row> getQuestions() {
    return mine().questions().stream()
        .map(
            q ->
                new Row(
                    q.id(),
                    q.kind() == Question.Kind.REGRADE
                        ? "You asked for another look"
                        : "You asked for an explanation",
                    moment(q.askedAt()),
                    q.words(),
                    said(q),
                    q.answer(),
                    q.isWaiting()))
        .toList();
  }

  private String said(Question question) {
    String when = question.answeredAt().map(this::moment).orElse("");
    return switch (question.outcome()) {
      case WAITING -> "Your tutor has not answered yet.";
      case ANSWERED -> "Answered " + when;
      case OPENED -> "Opened to be marked again " + when;
      case DECLINED -> "The mark stands, your tutor said " + when;
      case WITHDRAWN -> "You took it back " + when;
    };
  }

  /** Whether anything can be asked now. */
  public boolean isOpen() {
    return isClarification() || isRegrade();
  }

  public boolean isClarification() {
    return mine().noClarification().isEmpty();
  }

  public boolean isRegrade() {
    return mine().noRegrade().isEmpty();
  }

  /** Why nothing can be asked now. */
  public List<String> getClosed() {
    return mine().noRegrade();
  }

  /** The last day on which can be asked; empty when no day is set. */
  public String getLastDay() {
    return mine().lastDay().map(Wording::dayAndYear).orElse("");
  }

  /** Why the script is marked again now; empty when it is not. */
  public String getAgain() {
    return mine().script().reopened().map(Reopened::why).orElse("");
  }

  /** What had been given before, the first first. */
  public List<Before> getEarlier() {
    return mine().regrades().stream()
        .filter(r -> r.outcome() == Regrade.Outcome.RETURNED)
        .map(
            r ->
                new Before(
                    r.number(),
                    ReturnedView.score(r.earlier().earlier().score()),
                    moment(r.earlier().earlier().at()),
                    r.why(),
                    "/tma/earlier?a="
                        + asked.text("a")
                        + "&p="
                        + study.getCode()
                        + "&n="
                        + r.number()))
        .toList();
  }

  /** A question with what became of it. */
  public record Row(
      long id,
      String kind,
      String when,
      String words,
      String said,
      String answer,
      boolean waiting) {}

  /** What had been given before. */
  public record Before(int number, String score, String when, String why, String href) {}
}
