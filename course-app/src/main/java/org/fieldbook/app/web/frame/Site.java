package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach Fieldbook. The installation names it: what the server itself sees of a request
 * is what a reverse proxy made of it, without TLS and from the proxy's own address.
 */
@ApplicationScoped
public class Site {

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String baseUrl;

  /** Whether people reach it by https, and so through a proxy: the server speaks http only. */
  public boolean isSecure() {
    return baseUrl.startsWith("https:");
  }

  /** Host and, where it is not the usual one, port. */
  @Nullable String authority() {
    return URI.create(baseUrl).getAuthority();
  }

  /** Where it begins, such as {@code https://fieldbook.example}. */
  public String url() {
    return baseUrl.replaceFirst("/+$", "");
  }

  /** The network address that a request came from, as far as it can be known. */
  public String addressOf(HttpServletRequest request) {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    return isSecure() ? address(forwarded, request.getRemoteAddr()) : request.getRemoteAddr();
  }

  /** What the nearest proxy added, which is the last; whatever stands before it may be invented. */
  static String address(List<String> forwarded, String remote) {
    String all = String.join(",", forwarded);
    String last = all.substring(all.lastIndexOf(',') + 1).strip();
    return ADDRESS.matcher(last).matches() ? last : remote;
  }
}
