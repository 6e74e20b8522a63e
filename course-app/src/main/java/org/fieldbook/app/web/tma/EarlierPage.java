package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.regrade.MyRegrades;
import org.jspecify.annotations.Nullable;

/** What had been given before a script was marked again: {@code /tma/earlier?a=TMA01&n=1}. */
@Named("earlierFeedback")
@RequestScoped
public class EarlierPage {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyRegrades myRegrades;

  private MyRegrades.@Nullable Before before;
  private @Nullable ReturnedView view;

  private MyRegrades.Before before() {
    if (before == null) {
      before =
          myRegrades.before(study.membership().presentation(), asked.text("a"), asked.place("n"));
    }
    return before;
  }

  public String getLabel() {
    return Wording.assignment(before().work().set().id());
  }

  public String getTitle() {
    return before().work().set().assignment().title();
  }

  /** Mark and feedback as they were. */
  public ReturnedView getReturned() {
    if (view == null) {
      view = ReturnedView.of(before().work());
    }
    return view;
  }

  /** Why it was marked again. */
  public String getWhy() {
    return before().regrade().why();
  }

  public List<FeedbackComments.Line> getComments() {
    return FeedbackComments.lines(before().comments());
  }

  /** The files that have those comments in them. */
  public List<CommentedFile> getFiles() {
    return CommentedFile.of(before().comments());
  }

  public String getQuery() {
    return "a=" + before().work().set().id() + "&p=" + study.getCode();
  }

  public int getNumber() {
    return before().regrade().number();
  }
}
