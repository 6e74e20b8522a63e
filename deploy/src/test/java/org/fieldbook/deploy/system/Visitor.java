package org.fieldbook.deploy.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at a browser without a screen: keeps cookies, follows nothing, sends forms. */
public final class Visitor {

  private final URI site;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1) // as browsers do without TLS
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public Visitor(URI site) {
    this.site = site;
  }

  /** Asks for a page. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(site.resolve(path)).GET());
  }

  /** Sends a form as the site's own page would. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, List.copyOf(fields.entrySet()));
  }

  /** A form in which a field may stand several times. */
  public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
    String body =
        fields.stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", site.toString())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Signs in, or fails with the answer. */
  public Visitor signIn(String email, String password) {
    HttpResponse<String> answer = post("/signin", Map.of("email", email, "password", password));
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IllegalStateException(
          "Sign-in of " + email + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return this;
  }

  /** What is sent along with every request, for a client that keeps no cookies itself. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Asks with any method, headers and body. The path is resolved against the site. */
  public HttpResponse<String> send(String path, HttpRequest.Builder request) {
    return send(request.uri(site.resolve(path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest asked = request.timeout(Duration.ofSeconds(60)).build();
    try {
      try {
        return client.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
          throw e;
        }
        // The server ended a connection kept for later just as it was used again: as a browser
        // does.
        return client.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("No answer from " + site, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
