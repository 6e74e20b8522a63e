package org.fieldbook.app.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** A use case that is not for this role answers like one that is not there. */
@Provider
public class AccessMapper implements ExceptionMapper<EJBAccessException> {

  @Override
  public Response toResponse(EJBAccessException e) {
    return Problem.of(404, List.of("There is nothing here."));
  }
}
