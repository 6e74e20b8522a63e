package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.RestoreVersion;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/** The kept versions of a student's response. */
@RequestScoped
@Path("entries/{presentation}/{slot}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class EntryVersionResource {

  @Inject EntryHistory entryHistory;
  @Inject RestoreVersion restoreVersion;
  @Inject Library library;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  /** All of them without bodies, latest first. */
  @GET
  public Response all() {
    JsonArrayBuilder versions = Json.createArrayBuilder();
    entryHistory.of(presentation(), slot).forEach(v -> versions.add(EntryJson.line(v, zone())));
    return Response.ok(Json.createObjectBuilder().add("versions", versions).build()).build();
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public Response one(@PathParam("id") long id) {
    return Response.ok(EntryJson.whole(entryHistory.version(presentation(), slot, id), zone()))
        .build();
  }

  /** Makes it the newest; {@code If-Match} names the version that was newest for the caller. */
  @POST
  @Path("{id: [0-9]{1,18}}/restore")
  public Response restore(@PathParam("id") long id, @Context HttpHeaders headers) {
    EntryView entry =
        restoreVersion.restore(
            presentation(), slot, id, SaveRequest.expected(headers), SaveRequest.origin(headers));
    return EntryResource.tagged(
        Response.ok(EntryJson.whole(entry, zone()).build()), entry.number());
  }

  private PresentationCode presentation() {
    return EntryResource.presentationOf(presentation);
  }

  private ZoneId zone() {
    return library.presentation(presentation()).calendar().zone();
  }
}
