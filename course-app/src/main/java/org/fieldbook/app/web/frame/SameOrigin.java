package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from a page of ours, by the headers that only browsers set. */
public final class SameOrigin {

  private SameOrigin() {}

  /**
   * Whether the request may change something as far as its origin goes. A request with neither
   * header does not come from a browser that could be misled.
   */
  public static boolean holds(HttpServletRequest request) {
    return holds(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  static boolean holds(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
