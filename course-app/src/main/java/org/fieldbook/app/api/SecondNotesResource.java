package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.assessment.second.NoteSecond;

/** What a second or third marker puts on the pages, like what the first does on the bench. */
@RequestScoped
@Path("marking/second/{id}/annotations")
@Produces(MediaType.APPLICATION_JSON)
public class SecondNotesResource {

  @Inject NoteSecond noteSecond;

  @PathParam("id")
  String id = "";

  /** What the marker has put on the files that count, and on files that were replaced. */
  @GET
  public Response all() {
    return Response.ok(AnnotationJson.write(noteSecond.on(Typed.id(id)))).build();
  }

  /** Saves one; {@code If-Match} names its version, "0" when it is new. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @PathParam("name") String name, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    SentNote sent = SentNote.read(headers, body);
    return AnnotationResource.answer(
        noteSecond.save(Typed.id(id), sent.file(), name, sent.basedOn(), sent.written()));
  }
}
