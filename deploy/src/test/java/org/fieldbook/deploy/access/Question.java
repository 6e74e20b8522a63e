package org.fieldbook.deploy.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.Visitor;

/** A row of the matrix with its things filled in, ready to be asked by anybody. */
final class Question {

  /** A thing, by its name. */
  static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)}");

  private final Matrix.Row row;
  private final String path;
  private final String body;

  /** Stands in an address for the rest of the path. */
  private static final String REST = "*";

  private Question(Matrix.Row row, String path, String body) {
    this.row = row;
    this.path = path;
    this.body = body;
  }

  /** Fills every hole of the row with what the function has for its name. */
  static Question of(Matrix.Row row, UnaryOperator<String> things) {
    Map<String, String> parameters = row.parameters();
    List<String> query = new ArrayList<>();
    StringBuilder address = new StringBuilder();
    List<String> used = new ArrayList<>(List.of(REST));
    String rest = filled(parameters.getOrDefault(REST, REST), things);
    Matcher hole = HOLE.matcher(row.address().replace(REST, encode(rest).replace("%2F", "/")));
    while (hole.find()) {
      String name = hole.group(1);
      used.add(name);
      String value = parameters.getOrDefault(name, "{" + name + "}");
      hole.appendReplacement(
          address, Matcher.quoteReplacement(encode(filled(value, things)).replace("+", "%20")));
    }
    hole.appendTail(address);
    parameters.forEach(
        (name, value) -> {
          if (!used.contains(name)) {
            query.add(name + "=" + encode(filled(value, things)));
          }
        });
    String path = address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    String body =
        row.sends().equals("bytes")
            ? Bodies.pdf("Sent by the matrix " + UUID.randomUUID())
            : filled(row.sends(), things);
    return new Question(row, path, body);
  }

  private static String filled(String text, UnaryOperator<String> things) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(things.apply(hole.group(1))));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String path() {
    return path;
  }

  /** Asked as a page of Fieldbook would ask. */
  HttpResponse<String> from(Member member, int versionSeen) {
    if (!row.changes()) {
      return member.get(path);
    }
    if (!row.isApi()) {
      return member.visitor().post(path, Map.of("token", member.token()));
    }
    if (row.sends().equals("bytes")) {
      return member.file(row.method(), path, "script.pdf", body);
    }
    return member.json(
        row.method(), path, body, Member.save(versionSeen, "matrix", UUID.randomUUID()));
  }

  /** Asked without sign-in, or by whoever does not come from a page of Fieldbook. */
  HttpResponse<String> from(Visitor visitor, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create("http://localhost/"));
    headers.forEach(request::header);
    if (row.changes() && !headers.containsKey("Content-Type")) {
      request.header(
          "Content-Type",
          row.sends().equals("bytes") ? "application/octet-stream" : "application/json");
    }
    return visitor.send(path, request.method(row.method(), content()));
  }

  private HttpRequest.BodyPublisher content() {
    // The server takes no body with a DELETE.
    return row.changes() && !row.method().equals("DELETE")
        ? BodyPublishers.ofString(body.isEmpty() ? "{}" : body)
        : BodyPublishers.noBody();
  }

  @Override
  public String toString() {
    return row.method() + " " + path;
  }
}
