package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.feedback.MyGoals;
import org.jspecify.annotations.Nullable;

/** Something in feedback becomes a goal: {@code /tma/goal?a=TMA01&from=summary-1}. */
@Named("goalPage")
@RequestScoped
public class GoalPage {

  private static final String FORM = "set";
  private static final int LONGEST = 500;

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyGoals myGoals;
  @Inject RefusedForm refusedForm;

  private MyGoals.@Nullable Start start;

  private MyGoals.Start start() {
    if (start == null) {
      start = myGoals.start(study.membership().presentation(), asked.text("a"), asked.text("from"));
    }
    return start;
  }

  public String getAssignment() {
    return asked.text("a");
  }

  public String getLabel() {
    return Wording.assignment(asked.text("a"));
  }

  public String getFrom() {
    return start().point().name();
  }

  public String getQuote() {
    return start().point().words();
  }

  /** The assignment that it is for; empty when none follows. */
  public String getToward() {
    return start().toward().isEmpty() ? "" : Wording.assignment(start().toward());
  }

  public boolean isPlan() {
    return start().plan();
  }

  public boolean isPlanChosen() {
    return !refusedForm.typed(FORM, "plan", "").isEmpty();
  }

  /** What it begins with: the tutor's words, as far as a goal can be long. */
  public String getWords() {
    String quote = getQuote();
    return refusedForm.typed(
        FORM, "words", quote.length() > LONGEST ? quote.substring(0, LONGEST) : quote);
  }

  /** Names the save, so that the same sent twice is one. */
  public String getSave() {
    String sent = refusedForm.typed(FORM, "save", "");
    return sent.isEmpty() ? UUID.randomUUID().toString() : sent;
  }

  public String getQuery() {
    return "a=" + asked.text("a") + "&p=" + study.getCode();
  }
}
