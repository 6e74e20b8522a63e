package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.assessment.offline.SendBack;
import org.jspecify.annotations.Nullable;

/** What a tutor marked without a connection, sent back: looked at, and nothing taken yet. */
@RequestScoped
@Path("marking/returns")
@Produces(MediaType.APPLICATION_JSON)
public class MarkingReturnResource {

  @Inject SendBack sendBack;

  /** Takes the bytes of a zip or of a single file; answers under which id it waits. */
  @PUT
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response send(@HeaderParam(SentFile.NAME) @Nullable String fileName, InputStream bytes) {
    try {
      String id = sendBack.send(SentFile.name(fileName), bytes);
      return Response.status(Response.Status.CREATED)
          .entity(Json.createObjectBuilder().add("id", id).build())
          .build();
    } catch (IOException e) {
      return TmaResource.brokenOff();
    }
  }
}
