package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fieldbook.assessment.extension.DecideExtension;
import org.fieldbook.content.kernel.Refused;

/** A tutor answers a request for an extension. */
@RequestScoped
@Path("marking/extensions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtensionResource {

  @Inject DecideExtension decideExtension;

  @PathParam("id")
  String id = "";

  /** Agrees a date: {@code {"date": "2026-12-17", "answer": "..."}}. */
  @POST
  @Path("grant")
  public Response grant(InputStream body) throws IOException {
    Typed typed = Typed.read(body);
    decideExtension.grant(Typed.id(id), date(typed.words("date")), typed.words("answer"));
    return Response.noContent().build();
  }

  /** Says no: {@code {"answer": "why"}}. */
  @POST
  @Path("refuse")
  public Response refuse(InputStream body) throws IOException {
    decideExtension.refuse(Typed.id(id), Typed.read(body).words("answer"));
    return Response.noContent().build();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused("Choose a date.");
    }
  }
}
