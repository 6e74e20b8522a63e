package org.fieldbook.app.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.feedback.GroupState;
import org.fieldbook.app.toolkit.feedback.Request;
import org.fieldbook.app.toolkit.feedback.Round;
import org.fieldbook.app.toolkit.feedback.ShowRound;
import org.fieldbook.app.toolkit.feedback.ShowRound.CommentLine;
import org.fieldbook.app.toolkit.feedback.ShowRound.Opened;
import org.fieldbook.app.toolkit.feedback.ShowRound.View;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.jspecify.annotations.Nullable;

/**
 * The round of feedback of an entry: {@code /toolkit/feedback?e=own-...&p=LMC310-2026J}; before
 * there is one, the choice of questions. Six SQL statements, the sign-in's among them.
 */
@Named("roundPage")
@RequestScoped
public class RoundPage {

  /** Request attribute: why something was not done. */
  static final String PROBLEMS = "round.problems";

  @Inject StudyContext study;
  @Inject ShowRound showRound;
  @Inject HttpServletRequest request;
  @Inject Asked asked;

  private @Nullable View view;

  private View view() {
    if (view == null) {
      view = showRound.of(study.membership().presentation(), asked.text("e"));
    }
    return view;
  }

  private Opened opened() {
    return Optional.ofNullable(view().opened())
        .orElseThrow(() -> new IllegalStateException("No round"));
  }

  public String getSlot() {
    return view().entry().slot();
  }

  public String getTitle() {
    return view().entry().title();
  }

  public String getHref() {
    return "/toolkit/entry?e=" + getSlot() + "&p=" + study.getCode();
  }

  public boolean isOpened() {
    return view().opened() != null;
  }

  /** False after withdrawal. */
  public boolean isEditable() {
    return study.membership().active();
  }

  /** What the entry lacks before anybody can be asked. */
  public List<String> getMissing() {
    return view().missing();
  }

  public List<String> getProblems() {
    return Optional.ofNullable(request.getAttribute(PROBLEMS)).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .map(String::valueOf)
        .toList();
  }

  /** What has just been done, as a sentence; empty for nothing. */
  public String getDone() {
    return switch (OurForm.text(request, "done")) {
      case "open" -> "Your round is open. Now ask people, and answer the questions for yourself.";
      case "ask" -> "They have been asked: the mail goes out within minutes.";
      case "remind" -> "The reminder goes out within minutes.";
      case "take-back" -> "The request has been taken back. Its link leads nowhere any more.";
      case "close" -> "The group is closed. What may be shown stands in your entry now.";
      case "self" -> "Your own answers are kept.";
      case "report" ->
          "The comment has been taken out, and the course office has it. Report "
              + OurForm.text(request, "report").replaceAll("[^A-Z0-9]", "")
              + ".";
      default -> "";
    };
  }

  /** Questions to choose from, by group. */
  public List<Choice> getChoices() {
    FeedbackForm form = view().template().findFeedback().orElseThrow();
    List<String> sent =
        Arrays.asList(
            Optional.ofNullable(request.getParameterValues("question")).orElse(new String[0]));
    return form.groups().stream()
        .map(
            group ->
                new Choice(
                    group,
                    view().label(group),
                    form.of(group).stream()
                        .map(
                            q ->
                                new Line(q.id(), q.text(), sent.isEmpty() || sent.contains(q.id())))
                        .toList()))
        .toList();
  }

  public String getPurpose() {
    return opened().round().purpose();
  }

  /** How the groups stand. */
  public List<GroupLine> getGroups() {
    FeedbackForm form = view().template().findFeedback().orElseThrow();
    List<GroupLine> lines = new ArrayList<>();
    for (GroupState group : opened().groups()) {
      List<RequestLine> requests =
          opened().requests().stream()
              .filter(q -> q.group().equals(group.name()))
              .map(RoundPage::line)
              .toList();
      lines.add(
          new GroupLine(
              group.name(),
              view().label(group.name()),
              said(group),
              when(group),
              !group.isClosed() && isEditable() && !view().today().isAfter(group.closesOn()),
              form.isSigned(group.name()),
              requests));
    }
    return lines;
  }

  private static String said(GroupState group) {
    String asked =
        group.asked() == 0
            ? "Nobody has been asked yet"
            : group.answered() + " of " + group.asked() + " asked have answered";
    String declined = group.declined() == 0 ? "" : ", " + group.declined() + " said no";
    return asked + declined + ". " + group.planned() + " planned.";
  }

  private String when(GroupState group) {
    LocalDate closed = group.closedOn();
    if (closed != null) {
      return "Closed on " + Wording.dayAndYear(closed);
    }
    return view().today().isAfter(group.closesOn())
        ? "Its day is over. Results come within the hour"
        : "Open until the end of " + Wording.dayAndYear(group.closesOn());
  }

  private static RequestLine line(Request request) {
    return new RequestLine(
        request.id(),
        request.label(),
        request.state().label(),
        Wording.shortDay(request.sentOn()),
        request.remindedOn().map(Wording::shortDay).orElse(""),
        request.isWaiting(),
        request.hasAddress());
  }

  /** Whether the owner has answered for themselves. */
  public boolean isSelfAnswered() {
    return !opened().round().selfAnswers().isEmpty();
  }

  /** Whether a group has closed, so that there are results. */
  public boolean isResults() {
    return opened().groups().stream().anyMatch(GroupState::isClosed);
  }

  /** Comments that the owner reads, as long as they are kept one by one. */
  public List<CommentLine> getComments() {
    return opened().comments();
  }

  /** How many comments the tutor looks at first, in words; empty for none. */
  public String getHeld() {
    int held = opened().held();
    if (held == 0) {
      return "";
    }
    String waits =
        held == 1
            ? "One comment may have a name in it. It waits"
            : held + " comments may have a name in them. They wait";
    return waits
        + (opened().tutored()
            ? " for your tutor to look at."
            : " until you are in a tutor group: a tutor looks at them first.");
  }

  /** When single answers are deleted. */
  public String getSwept() {
    if (opened().round().isSwept()) {
      return "Single answers and comments have been deleted. Your entry keeps the results.";
    }
    return opened()
            .sweptOn()
            .map(d -> "Single answers are deleted on " + Wording.dayAndYear(d) + ".")
            .orElse(
                "Single answers are deleted "
                    + Round.KEPT_DAYS
                    + " days after the last group closes.")
        + " Your entry keeps the results.";
  }

  public String getTypedGroup() {
    return OurForm.text(request, "group");
  }

  public String getTypedLabel() {
    return OurForm.text(request, "label");
  }

  public String getTypedAddress() {
    return OurForm.text(request, "address");
  }

  /** How many questions are asked. */
  public String getAskedCount() {
    List<Question> questions = opened().asked();
    return Wording.count(questions.size(), "question", "questions");
  }

  /** The questions to one group. */
  public record Choice(String group, String label, List<Line> questions) {}

  /** A question that can be chosen. */
  public record Line(String id, String text, boolean chosen) {}

  /** A group, in words. */
  public record GroupLine(
      String name,
      String label,
      String said,
      String when,
      boolean open,
      boolean signed,
      List<RequestLine> requests) {}

  /** A request, in words. */
  public record RequestLine(
      long id,
      String label,
      String state,
      String sent,
      String reminded,
      boolean waiting,
      boolean mailed) {}
}
