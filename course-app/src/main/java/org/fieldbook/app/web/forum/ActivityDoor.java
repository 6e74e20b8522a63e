package org.fieldbook.app.web.forum;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.forum.OpenActivityThread;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Leads from a discussion in the course ({@code /forum/activity?a=W01-A3}) to its thread in the
 * reader's group: {@code p} names the presentation, else the one the reader studies; {@code g} the
 * group, for tutors of several.
 */
@WebServlet(urlPatterns = "/forum/activity")
public class ActivityDoor extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Request attribute: why the discussion cannot be opened, for the list that is shown instead. */
  static final String REFUSED = "forum.refused";

  @Inject transient OpenActivityThread openActivityThread;
  @Inject transient StudyContext study;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String activity = request.getParameter("a");
    String code = request.getParameter("p");
    if (activity == null || (code != null && !PresentationCode.isWellFormed(code))) {
      throw new NotFound("discussion");
    }
    PresentationCode presentation =
        code == null ? study.membership().presentation() : new PresentationCode(code);
    try {
      long thread =
          openActivityThread.open(presentation, activity, Numbers.parameter(request, "g"));
      response.sendRedirect("/forum/thread?id=" + thread);
    } catch (Refused e) {
      request.setAttribute(REFUSED, e.reasons());
      request.getRequestDispatcher("/forum/list.xhtml").forward(request, response);
    }
  }
}
