package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.Locale;

/** What an answer comes to for whoever asked. */
enum Answer {
  /** Served, or led on to a page of their own. */
  OK,
  /** As if there were nothing at this address. */
  MISSING,
  /** Sent to sign in. */
  SIGNIN,
  /** Told no, with a reason. */
  REFUSED,
  /** Broke: never expected. */
  FAILED;

  static Answer of(HttpResponse<String> response) {
    int status = response.statusCode();
    String location = response.headers().firstValue("location").orElse("");
    if (status == 401 || (status / 100 == 3 && location.contains("/signin?to="))) {
      return SIGNIN;
    }
    if (status == 404) {
      return MISSING;
    }
    if (status >= 500) {
      return FAILED;
    }
    return status >= 400 ? REFUSED : OK;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
