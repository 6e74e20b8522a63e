package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;

/** A plain form that was sent by a page of ours, and what is in it. */
public final class OurForm {

  private OurForm() {}

  /** Whether it has the form token of the caller’s sign-in in its field {@code token}. */
  public static boolean sent(HttpServletRequest request) {
    return TokenMechanism.callerOf(request)
        .map(SignedIn::formToken)
        .map(
            expected ->
                MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    text(request, "token").getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }

  /** A field; empty when it is absent. */
  public static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.replace("\0", "");
  }

  /** A field as it stands in an address. */
  public static String encoded(HttpServletRequest request, String name) {
    return URLEncoder.encode(text(request, name), StandardCharsets.UTF_8);
  }
}
