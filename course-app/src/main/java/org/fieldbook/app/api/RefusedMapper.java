package org.fieldbook.app.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fieldbook.content.kernel.Refused;

/** What a rule refuses is 422 with its reasons. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

  @Override
  public Response toResponse(Refused e) {
    return Problem.of(422, e.reasons());
  }
}
