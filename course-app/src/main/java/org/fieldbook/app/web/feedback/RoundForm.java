package org.fieldbook.app.web.feedback;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.feedback.AnswerForYourself;
import org.fieldbook.app.toolkit.feedback.AskPeople;
import org.fieldbook.app.toolkit.feedback.OpenRound;
import org.fieldbook.app.toolkit.feedback.ReportComment;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Takes the forms of a round; they work without a script. */
@WebServlet(
    urlPatterns = {
      "/toolkit/feedback/open",
      "/toolkit/feedback/ask",
      "/toolkit/feedback/remind",
      "/toolkit/feedback/link",
      "/toolkit/feedback/take-back",
      "/toolkit/feedback/close",
      "/toolkit/feedback/self",
      "/toolkit/feedback/report"
    })
public class RoundForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient OpenRound openRound;
  @Inject transient AskPeople askPeople;
  @Inject transient AnswerForYourself answerForYourself;
  @Inject transient ReportComment reportComment;
  @Inject transient Site site;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String done = request.getServletPath().substring("/toolkit/feedback/".length());
    try {
      Optional<String> key = act(done, request);
      if (key.isPresent()) {
        request.setAttribute(LinkPage.KEY, key.get());
        request.getRequestDispatcher("/toolkit/feedback-link.xhtml").forward(request, response);
      } else {
        response.sendRedirect(back(request, done));
      }
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(RoundPage.PROBLEMS, refused.reasons());
      String page =
          done.equals("self") ? "/toolkit/feedback-self.xhtml" : "/toolkit/feedback.xhtml";
      request.getRequestDispatcher(page).forward(request, response);
    }
  }

  /** Does it; answers the key of a link that is to be shown, if there is one. */
  private Optional<String> act(String done, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String slot = OurForm.text(request, "e");
    switch (done) {
      case "open" -> openRound.open(presentation, slot, chosen(request));
      case "ask" -> {
        return askPeople.ask(
            presentation,
            slot,
            OurForm.text(request, "group"),
            OurForm.text(request, "label"),
            OurForm.text(request, "address"));
      }
      case "link" -> {
        return Optional.of(askPeople.link(presentation, slot, OurForm.number(request, "id")));
      }
      case "remind" -> askPeople.remind(presentation, slot, OurForm.number(request, "id"));
      case "take-back" -> askPeople.takeBack(presentation, slot, OurForm.number(request, "id"));
      case "close" -> askPeople.close(presentation, slot, OurForm.text(request, "group"));
      case "self" ->
          answerForYourself.answer(
              presentation, slot, PointsSent.of(request), OurForm.text(request, "seen"));
      default ->
          request.setAttribute(
              "report",
              reportComment.report(
                  presentation, slot, OurForm.uuid(request, "id"), site.addressOf(request)));
    }
    return Optional.empty();
  }

  private static List<String> chosen(HttpServletRequest request) {
    return Arrays.asList(
        Optional.ofNullable(request.getParameterValues("question")).orElse(new String[0]));
  }

  private static String back(HttpServletRequest request, String done) {
    Object report = request.getAttribute("report");
    return "/toolkit/feedback?e="
        + OurForm.encoded(request, "e")
        + "&p="
        + OurForm.encoded(request, "p")
        + "&done="
        + done
        + (report == null ? "" : "&report=" + report);
  }
}
