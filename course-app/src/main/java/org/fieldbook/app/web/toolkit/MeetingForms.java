package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.toolkit.learningset.AskQuestion;
import org.fieldbook.app.toolkit.learningset.ConsentToCopy;
import org.fieldbook.app.toolkit.learningset.PlanMeeting;
import org.fieldbook.app.toolkit.learningset.PresentIssue;
import org.fieldbook.app.toolkit.learningset.TakeIntoToolkit;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;

/** Takes the forms of a meeting of a learning set; they work without a script. */
@WebServlet({
  "/toolkit/meeting/plan",
  "/toolkit/meeting/words",
  "/toolkit/meeting/ask",
  "/toolkit/meeting/word",
  "/toolkit/meeting/take-away",
  "/toolkit/meeting/consent",
  "/toolkit/meeting/close",
  "/toolkit/meeting/take"
})
public class MeetingForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient PlanMeeting planMeeting;
  @Inject transient PresentIssue presentIssue;
  @Inject transient AskQuestion askQuestion;
  @Inject transient ConsentToCopy consentToCopy;
  @Inject transient TakeIntoToolkit takeIntoToolkit;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    String place =
        switch (what) {
          case "plan" -> plan(id, request);
          case "words" -> present(id, request);
          case "ask" -> question(ask(id, request));
          case "word" -> word(id, request);
          case "consent" -> consent(id, request);
          case "take-away" -> {
            askQuestion.takeAway(id, OurForm.number(request, "q"));
            yield "#questions";
          }
          case "close" -> {
            planMeeting.close(id);
            yield "#take";
          }
          default -> {
            String slot = takeIntoToolkit.take(id);
            yield "/toolkit/entry?e=" + slot + "&p=" + OurForm.presentation(request);
          }
        };
    return Optional.of(
        place.startsWith("#") ? "/toolkit/meeting?id=" + id + "&done=" + what + place : place);
  }

  private String plan(long id, HttpServletRequest request) {
    boolean kept =
        planMeeting
            .change(
                id,
                MeetingSent.day(request),
                OurForm.text(request, "place"),
                MeetingSent.parts(request),
                OurForm.seen(request))
            .kept();
    return orOvertaken(kept, "#plan");
  }

  private String present(long id, HttpServletRequest request) {
    boolean kept =
        presentIssue
            .present(
                id,
                OurForm.text(request, "issue"),
                OurForm.text(request, "insight"),
                MeetingSent.deeds(request),
                MeetingSent.scores(request),
                OurForm.seen(request))
            .kept();
    return orOvertaken(kept, "#issue-h");
  }

  private long ask(long id, HttpServletRequest request) {
    return askQuestion.ask(id, OurForm.text(request, "question"), OurForm.text(request, "kind"));
  }

  private String word(long id, HttpServletRequest request) {
    long question = OurForm.number(request, "q");
    boolean kept =
        askQuestion
            .word(
                id,
                question,
                OurForm.text(request, "question"),
                OurForm.text(request, "kind"),
                OurForm.seen(request))
            .kept();
    return orOvertaken(kept, question(question));
  }

  private String consent(long id, HttpServletRequest request) {
    long question = OurForm.number(request, "q");
    consentToCopy.say(id, question, OurForm.text(request, "consent").equals("true"));
    return question(question);
  }

  private static String question(long question) {
    return "#q-" + question;
  }

  private static String orOvertaken(boolean kept, String place) {
    if (!kept) {
      throw new Overtaken();
    }
    return place;
  }

  /** Each question has a form of its own. */
  @Override
  protected String form(String what, HttpServletRequest request) {
    String question = OurForm.text(request, "q");
    return question.isEmpty() ? what : what + "-" + question;
  }

  @Override
  protected String page(String what) {
    return "/toolkit/meeting.xhtml";
  }
}
