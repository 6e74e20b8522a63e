package org.fieldbook.app.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fieldbook.app.identity.TokenMechanism;

/**
 * Nobody gets further without sign-in, except to what is open. A page sends its reader to sign in
 * and back; a program is told 401, so that the words it holds can be sent again.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Gate implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String path = in.getRequestURI();
    if (Paths.isOpen(path) || TokenMechanism.callerOf(in).isPresent()) {
      chain.doFilter(request, response);
    } else if (Paths.isForPrograms(path)) {
      out.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      out.setContentType("application/problem+json");
      out.getWriter()
          .write("{\"status\":401,\"reasons\":[\"You are signed out. Sign in again.\"]}");
    } else {
      out.sendRedirect("/signin?to=" + URLEncoder.encode(wanted(in), StandardCharsets.UTF_8));
    }
  }

  private static String wanted(HttpServletRequest in) {
    String query = in.getQueryString();
    return query == null ? in.getRequestURI() : in.getRequestURI() + "?" + query;
  }
}
