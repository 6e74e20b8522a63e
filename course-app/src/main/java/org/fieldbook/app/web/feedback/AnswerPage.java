package org.fieldbook.app.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.feedback.GiveFeedback;
import org.fieldbook.app.toolkit.feedback.GiveFeedback.Asked;
import org.fieldbook.app.toolkit.feedback.Round;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The page for somebody who is asked for feedback: {@code /answer?k=...}, without an account and
 * without a script. What was filled in comes back when something is wrong. Five SQL statements.
 */
@Named("answerPage")
@RequestScoped
public class AnswerPage {

  /** Request attribute: why nothing was kept. */
  static final String PROBLEMS = "answer.problems";

  private static final List<String> DONE = List.of("answered", "declined", "refused");

  @Inject GiveFeedback giveFeedback;
  @Inject HttpServletRequest request;

  private @Nullable Optional<Asked> asked;

  private Optional<Asked> find() {
    if (asked == null) {
      asked = getDone().isEmpty() ? giveFeedback.find(getKey()) : Optional.empty();
    }
    return asked;
  }

  private Asked asked() {
    return find().orElseThrow(() -> new IllegalStateException("Nothing is asked"));
  }

  public String getKey() {
    return OurForm.text(request, "k");
  }

  /** Whether the link asks something. */
  public boolean isOpen() {
    return find().isPresent();
  }

  /** What has just been done: {@code answered}, {@code declined} or {@code refused}; else empty. */
  public String getDone() {
    String done = OurForm.text(request, "done");
    return DONE.contains(done) ? done : "";
  }

  /** A sentence of the page, for one that has no gaps. */
  public String say(String key) {
    return AnswerWords.say(key);
  }

  public String getTitle() {
    return find()
        .map(a -> AnswerWords.say("title", a.name()))
        .orElseGet(
            () ->
                AnswerWords.say(
                    getDone().isEmpty() ? "closed.title" : "done." + getDone() + ".title"));
  }

  public String getLede() {
    return find()
        .map(a -> AnswerWords.say(isEasy() ? "easy.lede" : "lede", a.name(), a.course()))
        .orElseGet(
            () ->
                AnswerWords.say(
                    getDone().isEmpty() ? "closed.text" : "done." + getDone() + ".text"));
  }

  public String getPurposeHead() {
    return AnswerWords.say("purpose", asked().name());
  }

  public String getPurpose() {
    return asked().round().purpose();
  }

  public String getGroup() {
    return AnswerWords.say("group", asked().groupLabel());
  }

  /** What people should know before they answer. */
  public List<String> getKnow() {
    String name = asked().name();
    List<String> know = new ArrayList<>();
    if (isEasy()) {
      know.add(AnswerWords.say("easy.help"));
    }
    know.add(AnswerWords.say("know.no"));
    know.add(AnswerWords.say(asked().isSigned() ? "know.signed" : "know.trace", name));
    know.add(AnswerWords.say("know.who", name));
    know.add(AnswerWords.say("know.delete", Round.KEPT_DAYS));
    know.add(AnswerWords.say("know.closes", Wording.dayAndYear(asked().group().closesOn())));
    return know;
  }

  /** Whether the group has a form in easy read. */
  public boolean isEasyOffered() {
    return asked().isEasyOffered();
  }

  /** Whether that is the form to show. */
  public boolean isEasy() {
    return find().isPresent() && isEasyOffered() && OurForm.text(request, "easy").equals("1");
  }

  /** The questions with what was chosen. */
  public String getQuestions() {
    PointsHtml html =
        new PointsHtml(asked().scale(isEasy()), id -> OurForm.text(request, "q-" + id));
    asked()
        .questions()
        .forEach(
            q -> {
              if (isEasy()) {
                html.easy(q);
              } else {
                html.plain(q, q.text());
              }
            });
    return html.toString();
  }

  /** What is answered in words. */
  public List<Open> getOpenQuestions() {
    List<Open> open = new ArrayList<>();
    for (String question : asked().openQuestions()) {
      String name = "w" + open.size();
      open.add(new Open(name, question, OurForm.text(request, name)));
    }
    return open;
  }

  public boolean isHelped() {
    return !OurForm.text(request, "helped").isEmpty();
  }

  /** What is wrong with the request, as it was typed. */
  public String getWrong() {
    return OurForm.text(request, "wrong");
  }

  public List<String> getProblems() {
    return Optional.ofNullable(request.getAttribute(PROBLEMS)).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .map(String::valueOf)
        .toList();
  }

  /** A question that is answered in words. */
  public record Open(String name, String question, String words) {}
}
