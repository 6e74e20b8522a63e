package org.fieldbook.app.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.content.kernel.Roles;

/**
 * Nothing changes at the word of a foreign page, and nobody gets further without sign-in, except to
 * what is open. A page sends its reader to sign in and back; a program is told 401, so that the
 * words it holds can be sent again.
 */
public class Gate implements Filter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject SameOrigin sameOrigin;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String path = in.getRequestURI();
    Optional<SignedIn> caller = TokenMechanism.callerOf(in);
    if (!SAFE.contains(in.getMethod()) && !sameOrigin.holds(in)) {
      refuse(out, path);
    } else if (Paths.isOpen(path) || caller.isPresent() && maySee(caller.get(), in)) {
      chain.doFilter(request, response);
    } else if (caller.isPresent()) {
      out.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (Paths.isForPrograms(path)) {
      say(out, HttpServletResponse.SC_UNAUTHORIZED, "You are signed out. Sign in again.");
    } else {
      out.sendRedirect("/signin?to=" + URLEncoder.encode(wanted(in), StandardCharsets.UTF_8));
    }
  }

  private static boolean maySee(SignedIn caller, HttpServletRequest in) {
    // As the server understood the address: %6D is an m.
    String path = in.getServletPath() + Objects.requireNonNullElse(in.getPathInfo(), "");
    return !Paths.isForOffice(path) || caller.roles().contains(Roles.OFFICE);
  }

  private static void refuse(HttpServletResponse out, String path) throws IOException {
    if (Paths.isForPrograms(path)) {
      say(
          out,
          HttpServletResponse.SC_FORBIDDEN,
          "This request did not come from a page of Fieldbook.");
    } else {
      out.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void say(HttpServletResponse out, int status, String reason) throws IOException {
    out.setStatus(status);
    out.setContentType("application/problem+json");
    out.getWriter().write("{\"status\":" + status + ",\"reasons\":[\"" + reason + "\"]}");
  }

  private static String wanted(HttpServletRequest in) {
    String query = in.getQueryString();
    return query == null ? in.getRequestURI() : in.getRequestURI() + "?" + query;
  }
}
