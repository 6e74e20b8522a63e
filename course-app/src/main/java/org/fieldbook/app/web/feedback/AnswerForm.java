package org.fieldbook.app.web.feedback;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.toolkit.feedback.GiveFeedback;
import org.fieldbook.app.toolkit.feedback.RefuseRequest;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;

/**
 * Takes what somebody answers who was asked for feedback. No sign-in is needed: the key of the
 * link, which nobody else has, is in the form. Whoever happens to be signed in sends the form token
 * too.
 */
@WebServlet(urlPatterns = {"/answer/send", "/answer/decline", "/answer/refuse"})
public class AnswerForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final int MOST_OPEN = 10;

  @Inject transient GiveFeedback giveFeedback;
  @Inject transient RefuseRequest refuseRequest;
  @Inject transient Site site;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (TokenMechanism.callerOf(request).isPresent() && !OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String done = request.getServletPath().substring("/answer/".length());
    try {
      response.sendRedirect("/answer?done=" + act(done, request));
    } catch (Refused refused) {
      show(422, refused.reasons(), request, response);
    } catch (NotFound closed) {
      show(422, List.of(), request, response);
    }
  }

  private String act(String done, HttpServletRequest request) {
    String key = OurForm.text(request, "k");
    switch (done) {
      case "send" -> {
        giveFeedback.answer(key, given(request));
        return "answered";
      }
      case "decline" -> {
        giveFeedback.decline(key);
        return "declined";
      }
      default -> {
        refuseRequest.refuse(key, OurForm.text(request, "wrong"), site.addressOf(request));
        return "refused";
      }
    }
  }

  private static GiveFeedback.Given given(HttpServletRequest request) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < MOST_OPEN; i++) {
      words.add(OurForm.text(request, "w" + i));
    }
    return new GiveFeedback.Given(
        PointsSent.of(request),
        words,
        OurForm.text(request, "easy").equals("1"),
        !OurForm.text(request, "helped").isEmpty());
  }

  private static void show(
      int status, List<String> problems, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setStatus(status);
    request.setAttribute(AnswerPage.PROBLEMS, problems);
    request.getRequestDispatcher("/answer.xhtml").forward(request, response);
  }
}
