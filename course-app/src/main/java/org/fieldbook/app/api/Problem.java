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
    JsonArrayBuilder list = Json.createArrayBuilder();
    reasons.forEach(list::add);
    return Response.status(status)
        .type(TYPE)
        .entity(Json.createObjectBuilder().add("status", status).add("reasons", list).build())
        .build();
  }
}
