package org.fieldbook.app.suite;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Does what a test wants done in a request of its own. */
@WebServlet(Visits.PATH)
public class VisitServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    Visits.waiting(String.valueOf(request.getParameter("visit")))
        .ifPresentOrElse(
            Visits.Visit::run, () -> response.setStatus(HttpServletResponse.SC_NOT_FOUND));
  }
}
