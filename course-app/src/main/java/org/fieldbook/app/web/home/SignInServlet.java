package org.fieldbook.app.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.identity.SignInByToken;
import org.fieldbook.app.identity.SignInPerson;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.web.frame.Site;
import org.jspecify.annotations.Nullable;

/** Takes the sign-in form, works without a script. A sign-out is the same form without a person. */
@WebServlet(urlPatterns = {"/signin", "/signout"})
public class SignInServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  static final String EMAIL = "signin.email";
  static final String PROBLEM = "signin.problem";
  static final String SIGNED_OUT = "signed-out";

  private static final int TWO_WEEKS = 14 * 24 * 3600;

  @Inject transient SignInPerson signInPerson;
  @Inject transient SignInByToken signInByToken;
  @Inject transient Site site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("/signout".equals(request.getServletPath())) {
      response.sendRedirect("/");
      return;
    }
    request.getRequestDispatcher("/signin.xhtml").forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("/signout".equals(request.getServletPath())) {
      TokenMechanism.tokenIn(request).ifPresent(signInByToken::end);
      setCookie(response, "", 0);
      response.sendRedirect("/signin?" + SIGNED_OUT);
      return;
    }
    String email = text(request, "email");
    SignInPerson.Outcome outcome =
        signInPerson.signIn(
            email, text(request, "password"), site.addressOf(request), text(request, null));
    if (outcome instanceof SignInPerson.Outcome.Welcome welcome) {
      setCookie(response, welcome.token(), TWO_WEEKS);
      response.sendRedirect(
          welcome.passwordDue() ? "/account/first-password" : destination(text(request, "to")));
      return;
    }
    if (outcome instanceof SignInPerson.Outcome.TooMany tooMany) {
      response.setStatus(429);
      response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds()));
      request.setAttribute(
          PROBLEM,
          "There have been too many attempts. Wait "
              + tooMany.pause().toMinutes()
              + " minutes, then try again, or ask the course office for a new password.");
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      request.setAttribute(
          PROBLEM, "The e-mail address or the password is not right. Check both and try again.");
    }
    request.setAttribute(EMAIL, email);
    request.getRequestDispatcher("/signin.xhtml").forward(request, response);
  }

  private static String text(HttpServletRequest request, @Nullable String name) {
    String value = name == null ? request.getHeader("User-Agent") : request.getParameter(name);
    return value == null ? "" : value;
  }

  /** Only a path of our own: never somebody else's address. */
  static String destination(String to) {
    boolean ours =
        to.startsWith("/")
            && !to.startsWith("//")
            && !to.contains("\\")
            && !to.contains("\n")
            && !to.contains("\r");
    return ours ? to : "/";
  }

  private void setCookie(HttpServletResponse response, String token, int seconds) {
    response.addHeader(
        "Set-Cookie",
        TokenMechanism.COOKIE
            + "="
            + token
            + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
            + seconds
            + (site.isSecure() ? "; Secure" : ""));
  }
}
