package org.fieldbook.deploy.people;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldbook.deploy.system.Visitor;

/** Somebody who is signed in and whose requests carry what a page of Fieldbook would send. */
public final class Member {

  /** The password of every demo account in tests. */
  public static final String PASSWORD = "a password for tests";

  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"fieldbook-token\" content=\"([^\"]+)\"");

  private final URI site;
  private final String email;
  private final Visitor visitor;
  private final String token;

  private Member(URI site, String email, Visitor visitor, String token) {
    this.site = site;
    this.email = email;
    this.visitor = visitor;
    this.token = token;
  }

  /** Signs in and reads the form token from a page. */
  public static Member signIn(URI site, String email) {
    Visitor visitor = new Visitor(site).signIn(email, PASSWORD);
    String home = visitor.get("/").headers().firstValue("location").orElse("/");
    for (String page : new String[] {home, "/account/first-password"}) {
      Matcher token = TOKEN.matcher(visitor.get(page).body());
      if (token.find()) {
        return new Member(site, email, visitor, token.group(1));
      }
    }
    throw new IllegalStateException(email + " was shown no page with a form token");
  }

  public String email() {
    return email;
  }

  /** The same person with the same sign-in, before another node. */
  public Member at(URI node) {
    return new Member(node, email, visitor, token);
  }

  /** What the pages give to their scripts to send along. */
  public String token() {
    return token;
  }

  /** Without the form token and the other things that only a page sends. */
  public Visitor visitor() {
    return visitor;
  }

  /** Asks for a page or a file. */
  public HttpResponse<String> get(String path) {
    return visitor.get(here(path));
  }

  /** Sends a form as the page that holds it does. */
  public HttpResponse<String> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return visitor.send(
        here(path),
        HttpRequest.newBuilder(site)
            .header("Origin", site.toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(Bodies.of(body)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String here(String path) {
    return site.resolve(path).toString();
  }

  /** Sends JSON as a page's script does. */
  public HttpResponse<String> json(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request = fromPage(headers);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return visitor.send(here(path), request.method(method, Bodies.of(body)));
  }

  /** Sends a file's bytes as a page's script does. */
  public HttpResponse<String> file(String method, String path, String name, String content) {
    return bytes(method, path, Map.of("X-File-Name", name), content);
  }

  /** Sends bytes with headers as a page's script does. */
  public HttpResponse<String> bytes(
      String method, String path, Map<String, String> headers, String content) {
    return visitor.send(
        here(path),
        fromPage(headers)
            .header("Content-Type", "application/octet-stream")
            .method(method, Bodies.of(content)));
  }

  private HttpRequest.Builder fromPage(Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site)
            .header("Origin", site.toString())
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Fieldbook-Token", token);
    headers.forEach(request::header);
    return request;
  }

  /** Headers of a save: the version seen (0 for none), and an id that makes a repetition known. */
  public static Map<String, String> save(int seen, String tab, UUID save) {
    return Map.of(
        seen == 0 ? "If-None-Match" : "If-Match",
        seen == 0 ? "*" : "\"" + seen + "\"",
        "X-Fieldbook-Tab",
        tab,
        "X-Fieldbook-Save",
        save.toString());
  }
}
