package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects within the site go out as paths: the container would make whole addresses of them, with
 * the scheme and the host that it sees behind a reverse proxy.
 */
class OwnRedirects extends HttpServletResponseWrapper {

  OwnRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    if (!location.startsWith("/") || location.startsWith("//")) {
      super.sendRedirect(location);
      return;
    }
    resetBuffer();
    setStatus(SC_FOUND);
    setHeader("Location", location);
    flushBuffer();
  }
}
