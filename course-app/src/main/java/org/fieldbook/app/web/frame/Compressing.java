package org.fieldbook.app.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sends text by Brotli to browsers that take it: half the work of the container's gzip, and a
 * little smaller. To others, and on machines for which Brotli has no library, the container's gzip
 * goes out.
 */
public class Compressing implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    if (!Brotli.AVAILABLE || !takesBrotli(in.getHeader("Accept-Encoding"))) {
      chain.doFilter(request, response);
      return;
    }
    CompressedResponse compressed =
        new CompressedResponse((HttpServletResponse) response, Brotli.of(in.getServletPath()));
    chain.doFilter(request, compressed);
    compressed.finish();
  }

  /** Whether the header names Brotli; a client that refuses it by {@code q=0} gets gzip. */
  static boolean takesBrotli(String accepted) {
    return accepted != null
        && Arrays.stream(accepted.split(","))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(coding -> coding.equals("br") || coding.matches("br;q=(1|0\\.0*[1-9]).*"));
  }
}
