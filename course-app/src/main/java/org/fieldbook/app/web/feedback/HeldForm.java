package org.fieldbook.app.web.feedback;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.toolkit.feedback.CheckHeldComments;
import org.fieldbook.app.web.frame.OurForm;

/** Takes what a tutor decides about a comment; works without a script. */
@WebServlet(urlPatterns = {"/tutoring/feedback/through", "/tutoring/feedback/refuse"})
public class HeldForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient CheckHeldComments checkHeldComments;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean through = request.getServletPath().endsWith("/through");
    checkHeldComments.decide(OurForm.uuid(request, "id"), through);
    response.sendRedirect("/tutoring/feedback?done=" + (through ? "through" : "refused"));
  }
}
