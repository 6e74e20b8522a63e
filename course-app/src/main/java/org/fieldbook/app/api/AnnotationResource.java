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
import org.fieldbook.assessment.marking.AnnotationSaved;
import org.fieldbook.assessment.marking.ReadAnnotations;
import org.fieldbook.assessment.marking.SaveAnnotation;

/**
 * What a marker puts on the pages of a script. Each has a version of its own for an ETag: a save
 * names the one it was made from, and one that has not seen the latest is answered 412 with both,
 * and kept.
 */
@RequestScoped
@Path("marking/scripts/{id}/annotations")
@Produces(MediaType.APPLICATION_JSON)
public class AnnotationResource {

  @Inject ReadAnnotations readAnnotations;
  @Inject SaveAnnotation saveAnnotation;

  @PathParam("id")
  String id = "";

  /** What stands on the file that counts, and on files that the student has replaced. */
  @GET
  public Response all() {
    return Response.ok(AnnotationJson.write(readAnnotations.on(Typed.id(id)))).build();
  }

  /** Saves one; {@code If-Match} names its version, "0" when it is new. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @PathParam("name") String name, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    SentNote sent = SentNote.read(headers, body);
    return answer(
        saveAnnotation.save(Typed.id(id), sent.file(), name, sent.basedOn(), sent.written()));
  }

  /** What became of it, with the version for an ETag. */
  static Response answer(AnnotationSaved outcome) {
    if (outcome instanceof AnnotationSaved.Saved saved) {
      return EntryResource.tagged(Response.ok(AnnotationJson.saved(saved)), saved.number());
    }
    AnnotationSaved.Conflict conflict = (AnnotationSaved.Conflict) outcome;
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED)
            .entity(AnnotationJson.conflict(conflict)),
        conflict.number());
  }
}
