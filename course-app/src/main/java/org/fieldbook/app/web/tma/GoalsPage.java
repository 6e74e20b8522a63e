package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.feedback.Goal;
import org.fieldbook.assessment.feedback.MyGoals;
import org.jspecify.annotations.Nullable;

/**
 * A student's goals: for the assignment of the page, and those made from its feedback. One SQL
 * statement.
 */
@Named("goalsPage")
@RequestScoped
public class GoalsPage {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyGoals myGoals;
  @Inject RefusedForm refusedForm;

  private MyGoals.@Nullable Mine mine;

  private MyGoals.Mine mine() {
    if (mine == null) {
      mine = myGoals.of(study.membership().presentation());
    }
    return mine;
  }

  /** For this assignment: what the student set out to do. */
  public List<Row> getToward() {
    return rows(mine().toward(asked.text("a")));
  }

  /** Those that can be put back. */
  public List<Row> getRemoved() {
    return rows(mine().removed(asked.text("a")));
  }

  /** Made from the feedback on this assignment. */
  public List<Row> getFrom() {
    return rows(mine().from(asked.text("a")));
  }

  public boolean isShared() {
    return mine().isShared(asked.text("a"));
  }

  private List<Row> rows(List<Goal> goals) {
    return goals.stream().map(this::row).toList();
  }

  private Row row(Goal goal) {
    String form = "goal-" + goal.id();
    return new Row(
        goal.id(),
        form,
        goal.words(),
        refusedForm.typed(form, "words", goal.words()),
        refusedForm.seen(form, goal.number()),
        goal.isDone(),
        goal.from().words(),
        Wording.assignment(goal.assignment()),
        goal.toward().isEmpty() ? "" : Wording.assignment(goal.toward()),
        goal.toward().isEmpty() ? "" : "/tma/assignment?a=" + goal.toward() + query(),
        goal.planEntry().map(e -> "/toolkit/entry?e=" + e + query()).orElse(""));
  }

  private String query() {
    return "&p=" + study.getCode();
  }

  /**
   * A goal.
   *
   * @param typed its words in the form in which they are changed
   * @param quote what the tutor had written
   * @param plan address of the development plan that has it too; empty when none has
   */
  public record Row(
      long id,
      String form,
      String words,
      String typed,
      String seen,
      boolean done,
      String quote,
      String from,
      String toward,
      String href,
      String plan) {}
}
