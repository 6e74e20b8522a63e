package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An answer that says no, in the form of RFC 9457 with the reasons as sentences. */
final class Problem {

  static final String TYPE = "application/problem+json";

  private Problem() {}

  static Response of(int status, List<String> reasons) {
    return in(Response.status(status).build(), reasons);
  }

  /** The same answer, headers and all, with reasons. */
  static Response in(Response answer, List<String> reasons) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    reasons.forEach(list::add);
    return Response.fromResponse(answer)
        .type(TYPE)
        .entity(
            Json.createObjectBuilder()
                .add("status", answer.getStatus())
                .add("reasons", list)
                .build())
        .build();
  }
}
