package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.feedback.AfterReturn;
import org.jspecify.annotations.Nullable;

/** What a student makes of feedback, as the bench shows it. */
@Named("deskAfter")
@RequestScoped
public class DeskAfter {

  @Inject Asked asked;
  @Inject AfterReturn afterReturn;
  @Inject DeskPage deskPage;

  private AfterReturn.@Nullable Seen seen;

  private AfterReturn.Seen seen() {
    if (seen == null) {
      seen = afterReturn.of(asked.number("id"));
    }
    return seen;
  }

  /** How many questions wait for an answer. */
  public int getQuestions() {
    return seen().opened().questions();
  }

  /** When the student first opened what was returned, as a sentence. */
  public String getOpened() {
    return seen()
        .opened()
        .first()
        .map(at -> Wording.moment(at.atZone(deskPage.desk().due().set().zone())))
        .map(at -> deskPage.getGivenNameFirst() + " first opened it " + at + ".")
        .orElse(deskPage.getGivenNameFirst() + " has not opened it yet.");
  }

  /** The goals for this assignment that the student shares. */
  public List<Row> getGoals() {
    return seen().goals().stream()
        .map(g -> new Row(g.words(), Wording.assignment(g.assignment()), g.isDone()))
        .toList();
  }

  /** A goal. */
  public record Row(String words, String from, boolean done) {}
}
