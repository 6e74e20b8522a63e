package org.fieldbook.app.web.frame;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Answers 404 when a page asked for something that is not there or not for its reader. The view
 * technology wraps such an exception several times over, so that the container alone would call it
 * a failure of ours.
 */
public class MissingPages implements Filter {

  private static final int DEEPEST = 20;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!isMissing(e) || response.isCommitted()) {
        throw e;
      }
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  static boolean isMissing(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof NotFound || cause instanceof EJBAccessException) {
        return true;
      }
      cause =
          cause instanceof ServletException s && s.getRootCause() != null
              ? s.getRootCause()
              : cause.getCause();
    }
    return false;
  }
}
