package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An answer that says no, in the form of RFC 9457 with the reasons as sentences. */
final class Problem {

  static final String TYPE = "application/problem+json";

  private Problem() {}

  static Response of(int status, List<String> reasons) {
    return in(Response.status(status).build(), reasons);
  }

  /** One that says that the same may be asked again at once. */
  static Response again(int status, List<String> reasons) {
    return Response.status(status)
        .type(TYPE)
        .entity(body(status, reasons).add("again", true).build())
        .build();
  }

  /** The same answer, headers and all, with reasons. */
  static Response in(Response answer, List<String> reasons) {
    return Response.fromResponse(answer)
        .type(TYPE)
        .entity(body(answer.getStatus(), reasons).build())
        .build();
  }

  private static JsonObjectBuilder body(int status, List<String> reasons) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    reasons.forEach(list::add);
    return Json.createObjectBuilder().add("status", status).add("reasons", list);
  }
}
