package org.fieldbook.app.web.tma;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** A browser may ask for a page before anybody wants it: nobody has read it then. */
final class Prefetch {

  private Prefetch() {}

  /** Whether somebody opens the page. */
  static boolean isNot(HttpServletRequest request) {
    return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
            .map(request::getHeader)
            .noneMatch(Prefetch::isEarly)
        && request.getMethod().equals("GET");
  }

  private static boolean isEarly(@org.jspecify.annotations.Nullable String purpose) {
    String said = purpose == null ? "" : purpose.toLowerCase(Locale.ROOT);
    return said.contains("prefetch") || said.contains("prerender") || said.contains("preview");
  }
}
