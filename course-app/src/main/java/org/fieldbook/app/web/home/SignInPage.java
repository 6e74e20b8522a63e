package org.fieldbook.app.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sign-in page: what was tried, and what to say of it. */
@Named
@RequestScoped
public class SignInPage {

  @Inject HttpServletRequest request;

  public String getTo() {
    String to = request.getParameter("to");
    return to == null ? "" : to;
  }

  public String getEmail() {
    Object email = request.getAttribute(SignInServlet.EMAIL);
    return email == null ? "" : (String) email;
  }

  public List<String> getProblems() {
    @Nullable Object problem = request.getAttribute(SignInServlet.PROBLEM);
    return problem == null ? List.of() : List.of((String) problem);
  }

  /** Whether the reader has just signed out. */
  public boolean isSignedOut() {
    return request.getParameter(SignInServlet.SIGNED_OUT) != null;
  }

  /** Whether the reader was sent here from a page. */
  public boolean isSentHere() {
    return !getTo().isEmpty() && !"/".equals(getTo());
  }
}
