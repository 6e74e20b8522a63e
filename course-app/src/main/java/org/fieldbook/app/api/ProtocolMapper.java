package org.fieldbook.app.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Gives JSON to the refusals that the framework makes itself, such as an unknown address or a
 * method that is not taken. So every answer of the API is JSON or empty, and whatever else comes
 * from its address, a page of a server that is still starting for one, is known for no answer.
 */
@Provider
public class ProtocolMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException e) {
    Response answer = e.getResponse();
    return answer.hasEntity() ? answer : Problem.in(answer, List.of(reason(answer.getStatus())));
  }

  private static String reason(int status) {
    return switch (status) {
      case 404 -> "There is nothing here.";
      case 405 -> "That cannot be done here.";
      default -> "This request could not be read. Open the page again, then try once more.";
    };
  }
}
