package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ChangeAttachment;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Files of a student's entries. */
@RequestScoped
@Path("entries/{presentation}/{slot}/files")
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentResource {

  @Inject AttachFile attachFile;
  @Inject ChangeAttachment changeAttachment;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  /** Adds a file: its bytes; its name in {@code X-File-Name}, percent-encoded. */
  @PUT
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response attach(@HeaderParam(SentFile.NAME) @Nullable String name, InputStream bytes) {
    try {
      AttachmentView view = attachFile.attach(code(), slot, SentFile.name(name), bytes);
      return Response.status(Response.Status.CREATED)
          .entity(
              Json.createObjectBuilder()
                  .add("id", view.id())
                  .add("name", view.name())
                  .add("picture", view.picture())
                  .build())
          .build();
    } catch (IOException e) {
      return Problem.of(
          400,
          List.of("The file did not arrive whole, and nothing of it was kept. Add it once more."));
    }
  }

  /**
   * Says something about it: {@code name} without its ending, absent to leave it, {@code alt,
   * words}.
   */
  @PUT
  @Path("{id: [0-9]{1,18}}")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject describe(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    changeAttachment.describe(
        code(),
        slot,
        id,
        body.containsKey("name") ? ForumResource.text(body, "name") : null,
        ForumResource.text(body, "alt"),
        ForumResource.text(body, "words"));
    return Json.createObjectBuilder().add("saved", true).build();
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response remove(@PathParam("id") long id) {
    changeAttachment.remove(code(), slot, id);
    return Response.noContent().build();
  }

  private PresentationCode code() {
    return EntryResource.presentationOf(presentation);
  }
}
