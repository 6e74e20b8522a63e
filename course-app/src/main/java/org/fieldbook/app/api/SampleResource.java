package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.fieldbook.assessment.coordination.SetCoordination;
import org.fieldbook.assessment.coordination.TryMarking;
import org.fieldbook.assessment.marking.MarkingSaved;

/**
 * A sample script: before a tutor who marks it, and before the panel that agrees on its marks. Both
 * save sheets as {@link MarkingResource} does.
 */
@RequestScoped
@Path("samples/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

  @Inject TryMarking tryMarking;
  @Inject SetCoordination setCoordination;

  @PathParam("id")
  String id = "";

  /** Saves the tutor's marks; {@code If-Match} names the version, "0" when none is saved. */
  @PUT
  @Path("trial/sheet")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@Context HttpHeaders headers, InputStream body) throws IOException {
    return answer(
        tryMarking.save(
            Typed.id(id), SaveRequest.expected(headers), SheetJson.read(JsonRequest.read(body))));
  }

  /** Hands it in; {@code If-Match} names the version that the tutor has seen. */
  @POST
  @Path("trial/hand-in")
  public Response handIn(@Context HttpHeaders headers) {
    tryMarking.handIn(Typed.id(id), SaveRequest.expected(headers));
    return Response.noContent().build();
  }

  /** Saves what the panel agreed; {@code If-Match} names the version. */
  @PUT
  @Path("agreed/sheet")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response agree(@Context HttpHeaders headers, InputStream body) throws IOException {
    return answer(
        setCoordination.agree(
            Typed.id(id), SaveRequest.expected(headers), SheetJson.read(JsonRequest.read(body))));
  }

  private static Response answer(MarkingSaved saved) {
    if (saved instanceof MarkingSaved.Saved taken) {
      return EntryResource.tagged(Response.ok(SheetJson.saved(taken)), taken.number());
    }
    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) saved;
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED).entity(SheetJson.conflict(conflict)),
        conflict.number());
  }
}
