package org.fieldbook.app.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldbook.app.toolkit.feedback.AnswerForYourself;
import org.fieldbook.app.toolkit.feedback.ShowRound;
import org.fieldbook.app.toolkit.feedback.ShowRound.Self;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.tool.FeedbackForm;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a round to who asks it: {@code /toolkit/feedback-self?e=own-...&p=LMC310-2026J}.
 * Three SQL statements, the sign-in's among them.
 */
@Named("selfPage")
@RequestScoped
public class SelfPage {

  @Inject StudyContext study;
  @Inject ShowRound showRound;
  @Inject HttpServletRequest request;
  @Inject Asked asked;

  private @Nullable Self self;

  private Self self() {
    if (self == null) {
      self = showRound.self(study.membership().presentation(), asked.text("e"));
    }
    return self;
  }

  public String getSlot() {
    return self().entry().slot();
  }

  public String getTitle() {
    return self().entry().title();
  }

  /** The questions as they are put to oneself, with what was chosen. */
  public String getQuestions() {
    FeedbackForm form = self().template().findFeedback().orElseThrow();
    PointsHtml html = new PointsHtml(form.scale(), this::chosen);
    self().asked().forEach(q -> html.plain(q, q.self()));
    return html.toString();
  }

  private String chosen(String question) {
    String typed = OurForm.text(request, "q-" + question);
    Integer kept = self().round().selfAnswers().get(question);
    return typed.isEmpty() ? Objects.toString(kept, "") : typed;
  }

  /**
   * What tells the answers on the page from others: those that are kept, since whoever is refused
   * is told of them.
   */
  public String getSeen() {
    return AnswerForYourself.seen(self().round().selfAnswers());
  }

  public List<String> getProblems() {
    return Optional.ofNullable(request.getAttribute(RoundPage.PROBLEMS)).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .map(String::valueOf)
        .toList();
  }
}
