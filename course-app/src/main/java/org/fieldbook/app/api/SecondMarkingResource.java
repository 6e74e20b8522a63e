package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.second.MarkSecond;

/** The sheet of a second or third marker, saved as it is typed, like the one of the bench. */
@RequestScoped
@Path("marking/second/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class SecondMarkingResource {

  @Inject MarkSecond markSecond;

  @PathParam("id")
  String id = "";

  /** Saves part marks and feedback; {@code If-Match} names the version, "0" when none is saved. */
  @PUT
  @Path("sheet")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@Context HttpHeaders headers, InputStream body) throws IOException {
    MarkingSaved saved =
        markSecond.save(
            Typed.id(id), SaveRequest.expected(headers), SheetJson.read(JsonRequest.read(body)));
    if (saved instanceof MarkingSaved.Saved taken) {
      return EntryResource.tagged(Response.ok(SheetJson.saved(taken)), taken.number());
    }
    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) saved;
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED).entity(SheetJson.conflict(conflict)),
        conflict.number());
  }
}
