package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

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

  /**
   * The presentation in the field {@code p}.
   *
   * @throws NotFound when no presentation can be called so
   */
  public static PresentationCode presentation(HttpServletRequest request) {
    String code = text(request, "p");
    if (!PresentationCode.isWellFormed(code)) {
      throw new NotFound("presentation " + code);
    }
    return new PresentationCode(code);
  }

  /**
   * A number that we gave to something.
   *
   * @throws NotFound when it is no such number
   */
  public static long number(HttpServletRequest request, String name) {
    String typed = text(request, name);
    if (!typed.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound(name + " " + typed);
    }
    return Long.parseLong(typed);
  }

  /**
   * Number of what the writer had before them, in the field {@code seen}; -1 when it is none of
   * ours, which is never the latest.
   */
  public static int seen(HttpServletRequest request) {
    String typed = text(request, "seen");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }

  /**
   * A random id that we gave to something.
   *
   * @throws NotFound when it is no such id
   */
  public static UUID uuid(HttpServletRequest request, String name) {
    String typed = text(request, name);
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new NotFound(name + " " + typed);
    }
  }
}
