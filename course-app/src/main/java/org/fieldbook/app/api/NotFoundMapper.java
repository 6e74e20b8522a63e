package org.fieldbook.app.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;

/** What is not there, or not for this caller, is 404. */
@Provider
public class NotFoundMapper implements ExceptionMapper<NotFound> {

  @Override
  public Response toResponse(NotFound e) {
    return Problem.of(404, List.of("There is nothing here."));
  }
}
