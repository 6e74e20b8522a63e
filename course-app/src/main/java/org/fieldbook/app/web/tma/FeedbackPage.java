package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.feedback.OpenFeedback;
import org.fieldbook.assessment.feedback.Point;
import org.fieldbook.assessment.feedback.Points;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Mark and feedback of an assignment, with how the mark was worked out. There is none before. */
@Named("feedbackPage")
@RequestScoped
public class FeedbackPage {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyTma myTma;
  @Inject OpenFeedback openFeedback;
  @Inject HttpServletRequest request;

  private MyTma.@Nullable Page page;
  private @Nullable ReturnedView returned;

  private MyTma.Page page() {
    if (page == null) {
      page = myTma.returned(study.membership().presentation(), asked.text("a"));
    }
    return page;
  }

  /** The returned script; not there before it is returned. Asking for it opens the feedback. */
  public ReturnedView getReturned() {
    if (returned == null) {
      returned =
          page()
              .returned()
              .map(ReturnedView::of)
              .orElseThrow(() -> new NotFound("feedback on " + asked.text("a")));
      if (Prefetch.isNot(request)) {
        openFeedback.opened(study.membership().presentation(), asked.text("a"));
      }
    }
    return returned;
  }

  public String getId() {
    return page().set().id();
  }

  public String getLabel() {
    return Wording.assignment(page().set().id());
  }

  public String getTitle() {
    return page().set().assignment().title();
  }

  public String getTutor() {
    return study.membership().findGroup().map(Membership.Group::tutorName).orElse("your tutor");
  }

  public @Nullable SubmissionView getSubmission() {
    return page()
        .counting()
        .map((Submission s) -> SubmissionView.of(s, page().set().zone()))
        .orElse(null);
  }

  public String getDue() {
    return Wording.moment(page().due().dueLocal());
  }

  /** When the work came. */
  public String getReceived() {
    return page()
        .counting()
        .map(s -> Wording.moment(s.arrivedAt().atZone(page().set().zone())))
        .orElse("");
  }

  /** The rule on lateness that held when the work came, in words. */
  public String getRule() {
    return RulesInWords.late(
        page().counting().map(s -> page().set().lateAt(s.arrivedAt())).orElse(page().set().late()));
  }

  /** The sentences of the summary, of which each can become a goal. */
  public List<Point> getSentences() {
    return Points.of(page().returned().orElseThrow(), List.of()).stream()
        .filter(p -> p.source() == Point.Source.SUMMARY)
        .toList();
  }

  public List<ReturnedView.Part> getParts() {
    return getReturned().parts();
  }

  public String getQuery() {
    return "a=" + getId() + "&p=" + study.getCode();
  }
}
