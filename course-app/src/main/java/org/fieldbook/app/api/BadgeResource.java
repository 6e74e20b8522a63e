package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
import java.util.UUID;
import org.fieldbook.app.recognition.EarnBadge;

/** A student's badges. */
@RequestScoped
@Path("badges/{presentation}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BadgeResource {

  @Inject EarnBadge earnBadge;

  @PathParam("presentation")
  String presentation = "";

  /** Issues one: {@code achievement, confirmed, titles}. */
  @POST
  public Response earn(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    UUID id =
        earnBadge.earn(
            EntryResource.presentationOf(presentation),
            ForumResource.text(body, "achievement"),
            body.get("confirmed") == JsonValue.TRUE,
            body.get("titles") == JsonValue.TRUE);
    return Response.status(201)
        .entity(Json.createObjectBuilder().add("id", id.toString()).build())
        .build();
  }

  @DELETE
  @Path("{id: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
  public Response withdraw(@PathParam("id") String id) {
    earnBadge.withdraw(UUID.fromString(id));
    return Response.noContent().build();
  }
}
