package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.toolkit.link.LinkEntries;

/** Links from one of a student's entries to another. */
@RequestScoped
@Path("entries/{presentation}/{slot}/links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {

  @Inject LinkEntries linkEntries;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  /** Links: {@code to, why}. */
  @POST
  public JsonObject link(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    linkEntries.link(
        EntryResource.presentationOf(presentation),
        slot,
        ForumResource.text(body, "to"),
        ForumResource.text(body, "why"));
    return Json.createObjectBuilder().add("linked", true).build();
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response unlink(@PathParam("id") long id) {
    linkEntries.unlink(EntryResource.presentationOf(presentation), slot, id);
    return Response.noContent().build();
  }
}
