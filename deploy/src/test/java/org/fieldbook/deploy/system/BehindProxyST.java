package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What people meet who come by https through a reverse proxy that speaks http to Fieldbook, under a
 * name of its own. The requests are those that such a proxy sends.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class BehindProxyST {

  private static final String SITE = "https://study.example.org";
  private static final String OFFICE = "registrar@college.example";
  private static final int MOST_FAILURES = 100;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void signInRedirectionAndRateLimitGoByWhatPeopleSee() throws Exception {
    try (FieldbookUnderTest fieldbook =
        FieldbookUnderTest.bare("proxy")
            .with("FIELDBOOK_BASE_URL", SITE)
            .with("FIELDBOOK_EMBEDDED", "true")
            .with("FIELDBOOK_ADMIN_EMAIL", OFFICE)
            .start()) {
      HttpResponse<String> home = send(asked(fieldbook, "/office/home", "203.0.113.1").GET());
      assertThat(home.headers().firstValue("location")).contains("/signin?to=%2Foffice%2Fhome");
      assertThat(home.headers().firstValue("strict-transport-security")).isPresent();

      for (int i = 0; i < MOST_FAILURES; i++) {
        String nobody = "nobody" + i + "@college.example";
        assertThat(signIn(fieldbook, nobody, "a guess", "203.0.113.66", SITE).statusCode())
            .isEqualTo(401);
      }
      assertThat(signIn(fieldbook, OFFICE, "a guess", "203.0.113.66", SITE).statusCode())
          .isEqualTo(429);

      String password = password(fieldbook);
      assertThat(signIn(fieldbook, OFFICE, password, "203.0.113.2", "https://evil.example").body())
          .contains("This page is not here");
      HttpResponse<String> in = signIn(fieldbook, OFFICE, password, "203.0.113.2", SITE);
      assertThat(in.statusCode()).isEqualTo(302);
      assertThat(in.headers().firstValue("location")).contains("/account/first-password");
      assertThat(in.headers().firstValue("set-cookie").orElse(""))
          .startsWith("fieldbook=")
          .contains("; Secure");
    }
  }

  private static String password(FieldbookUnderTest fieldbook) throws IOException {
    return Files.readString(fieldbook.data().resolve("secrets/office-password"));
  }

  private HttpResponse<String> signIn(
      FieldbookUnderTest fieldbook, String email, String password, String from, String origin)
      throws IOException, InterruptedException {
    String form = "email=" + encode(email) + "&password=" + encode(password);
    return send(
        asked(fieldbook, "/signin", from)
            .header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** The host that the server sees is the proxy's name for it, not the site's. */
  private static HttpRequest.Builder asked(FieldbookUnderTest fieldbook, String path, String from) {
    URI address = fieldbook.url().resolve(path);
    return HttpRequest.newBuilder(address).header("X-Forwarded-For", "10.0.0.1, " + from);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
