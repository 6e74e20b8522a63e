package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from a page of ours, by the headers that only browsers set. */
@ApplicationScoped
public class SameOrigin {

  @Inject Site site;

  /**
   * Whether the request may change something as far as its origin goes. A request with neither
   * header does not come from a browser that could be misled.
   */
  public boolean holds(HttpServletRequest request) {
    return holds(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        Stream.of(request.getHeader("Host"), site.authority()).filter(Objects::nonNull).toList());
  }

  static boolean holds(@Nullable String from, @Nullable String origin, List<String> ours) {
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      return false;
    }
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && ours.contains(authority);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
