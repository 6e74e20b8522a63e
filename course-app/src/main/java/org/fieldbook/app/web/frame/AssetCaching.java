package org.fieldbook.app.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep the theme's files: for ever when the address has a hash, else for a day. */
public class AssetCaching implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean hashed = ((HttpServletRequest) request).getParameter("v") != null;
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader(
        "Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=86400");
    out.setHeader("Vary", "Accept-Encoding");
    chain.doFilter(request, response);
  }
}
