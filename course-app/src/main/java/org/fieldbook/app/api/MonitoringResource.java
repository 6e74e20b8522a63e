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
import org.fieldbook.assessment.monitoring.ReportSaved;
import org.fieldbook.assessment.monitoring.WriteReport;

/**
 * A script before its monitor. The ETag of the report is its version: a save names the one it was
 * made from, and one that has not seen the latest is answered 412 with both versions, and kept.
 */
@RequestScoped
@Path("monitoring/scripts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MonitoringResource {

  @Inject WriteReport writeReport;

  @PathParam("id")
  String id = "";

  /** Saves the report; {@code If-Match} names the version, "0" when none is saved. */
  @PUT
  @Path("report")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@Context HttpHeaders headers, InputStream body) throws IOException {
    ReportSaved saved =
        writeReport.save(
            Typed.id(id), SaveRequest.expected(headers), ReportJson.read(JsonRequest.read(body)));
    if (saved instanceof ReportSaved.Saved taken) {
      return EntryResource.tagged(Response.ok(ReportJson.saved(taken)), taken.number());
    }
    ReportSaved.Conflict conflict = (ReportSaved.Conflict) saved;
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED).entity(ReportJson.conflict(conflict)),
        conflict.number());
  }

  /** Finishes it; {@code If-Match} names the version that the monitor has seen. */
  @POST
  @Path("finish")
  public Response finish(@Context HttpHeaders headers) {
    writeReport.finish(Typed.id(id), SaveRequest.expected(headers));
    return Response.noContent().build();
  }

  /** Holds the script back before its release: {@code {"why": "..."}}. */
  @POST
  @Path("hold")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hold(InputStream body) throws IOException {
    writeReport.holdBack(Typed.id(id), Typed.read(body).words("why"));
    return Response.noContent().build();
  }

  /** Lets it go: {@code {"why": "..."}}. */
  @POST
  @Path("hold/lift")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response letGo(InputStream body) throws IOException {
    writeReport.letGo(Typed.id(id), Typed.read(body).words("why"));
    return Response.noContent().build();
  }
}
