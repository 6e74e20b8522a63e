package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.planner.RememberPlace;
import org.fieldbook.app.planner.TickPart;
import org.fieldbook.app.planner.TickWeek;
import org.fieldbook.content.kernel.PresentationCode;

/** A student's ticks and the place where they left off. */
@RequestScoped
@Path("progress/{presentation}")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

  @Inject TickPart tickPart;
  @Inject TickWeek tickWeek;
  @Inject RememberPlace rememberPlace;

  @PathParam("presentation")
  String presentation = "";

  @PUT
  @Path("weeks/{week}")
  public Response tickWeek(@PathParam("week") String week) {
    tickWeek.mark(presentation(), week, true);
    return Response.noContent().build();
  }

  @DELETE
  @Path("weeks/{week}")
  public Response untickWeek(@PathParam("week") String week) {
    tickWeek.mark(presentation(), week, false);
    return Response.noContent().build();
  }

  @PUT
  @Path("weeks/{week}/parts/{part}")
  public Response tickPart(@PathParam("week") String week, @PathParam("part") String part) {
    tickPart.mark(presentation(), week, part, true);
    return Response.noContent().build();
  }

  @DELETE
  @Path("weeks/{week}/parts/{part}")
  public Response untickPart(@PathParam("week") String week, @PathParam("part") String part) {
    tickPart.mark(presentation(), week, part, false);
    return Response.noContent().build();
  }

  /** Takes {@code {"week", "part", "fragment", "passage"}}. */
  @PUT
  @Path("place")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response remember(InputStream in) throws IOException {
    JsonObject place = JsonRequest.read(in);
    rememberPlace.remember(
        presentation(),
        text(place, "week"),
        text(place, "part"),
        text(place, "fragment"),
        text(place, "passage"));
    return Response.noContent().build();
  }

  private static String text(JsonObject json, String key) {
    if (json.get(key) instanceof JsonString text) {
      return text.getString();
    }
    throw JsonRequest.malformed();
  }

  private PresentationCode presentation() {
    return EntryResource.presentationOf(presentation);
  }
}
