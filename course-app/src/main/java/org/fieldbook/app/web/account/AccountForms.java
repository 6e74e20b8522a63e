package org.fieldbook.app.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fieldbook.app.identity.ChangePassword;
import org.fieldbook.app.identity.ReviewSignIns;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.web.frame.OurForm;

/** Takes the forms of the account page; they work without a script. */
@WebServlet(urlPatterns = {"/account/password", "/account/signins"})
public class AccountForms extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Request attribute: why something was not done. */
  static final String PROBLEMS = "account.problems";

  @Inject transient ChangePassword changePassword;
  @Inject transient ReviewSignIns reviewSignIns;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/account");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String token = TokenMechanism.tokenIn(request).orElse("");
    if ("/account/signins".equals(request.getServletPath())) {
      if (request.getParameter("others") != null) {
        reviewSignIns.endOthers(token);
      } else {
        reviewSignIns.end(text(request, "mark"));
      }
      response.sendRedirect("/account?done=signins");
      return;
    }
    List<String> problems = password(request, token);
    if (problems.isEmpty()) {
      response.sendRedirect("/account?done=password");
      return;
    }
    response.setStatus(422);
    request.setAttribute(PROBLEMS, problems);
    request.getRequestDispatcher("/account.xhtml").forward(request, response);
  }

  private List<String> password(HttpServletRequest request, String token) {
    String wanted = text(request, "wanted");
    if (!wanted.equals(text(request, "again"))) {
      return List.of("The new password was not the same both times. Type it twice.");
    }
    return changePassword.change(text(request, "current"), wanted, token);
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
