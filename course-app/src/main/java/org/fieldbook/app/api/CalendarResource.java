package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.identity.CalendarKey;
import org.fieldbook.app.identity.OpenCalendar;

/** The address at which a calendar program fetches the caller's dates. */
@RequestScoped
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

  @Inject OpenCalendar openCalendar;

  /** {@code {"words":true}}; answers the path of the address, this once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(InputStream body) throws IOException {
    boolean words;
    try {
      words = JsonRequest.read(body).getBoolean("words");
    } catch (ClassCastException | NullPointerException e) {
      throw JsonRequest.malformed();
    }
    String path = CalendarKey.path(openCalendar.open(words));
    return Response.status(Response.Status.CREATED)
        .entity(Json.createObjectBuilder().add("path", path).build())
        .build();
  }

  @DELETE
  public Response close() {
    openCalendar.close();
    return Response.noContent().build();
  }
}
