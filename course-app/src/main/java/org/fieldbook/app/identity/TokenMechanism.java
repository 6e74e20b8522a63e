package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Establishes the caller anew on every request from the token in the cookie. The container keeps
 * nothing: a second node, or a restarted one, answers the same caller with the same roles. At the
 * address of a calendar the key in it counts, and only there.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

  /** Name of the cookie that carries the token. */
  public static final String COOKIE = "fieldbook";

  static final String ATTRIBUTE = SignedIn.class.getName();

  @Inject SignInByToken signIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getRequestURI().startsWith("/assets/")) {
      return context.doNothing();
    }
    Optional<SignedIn> caller =
        CalendarKey.isAddress(request)
            ? signIn.findByCalendar(CalendarKey.in(request))
            : tokenIn(request).flatMap(signIn::find);
    if (caller.isEmpty()) {
      return context.doNothing();
    }
    request.setAttribute(ATTRIBUTE, caller.get());
    return context.notifyContainerAboutLogin(caller.get(), caller.get().roles());
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    context.cleanClientSubject();
  }

  /** The token that the request carries. */
  public static Optional<String> tokenIn(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (COOKIE.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** The caller that this mechanism found for the request. */
  public static Optional<SignedIn> callerOf(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }
}
