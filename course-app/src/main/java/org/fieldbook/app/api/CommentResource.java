package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.toolkit.comment.HideComment;
import org.fieldbook.app.toolkit.comment.WriteComment;

/** Comments on shared entries. */
@RequestScoped
@Path("shared/{entry: [0-9]{1,18}}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

  @Inject WriteComment writeComment;
  @Inject HideComment hideComment;

  @PathParam("entry")
  long entry;

  /** Writes: {@code words, clientId}. */
  @POST
  public Response write(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    long id =
        writeComment.write(entry, ForumResource.text(body, "words"), ForumResource.client(body));
    return Response.status(Response.Status.CREATED)
        .entity(Json.createObjectBuilder().add("comment", id).build())
        .build();
  }

  /** Says it differently: {@code words}. */
  @PUT
  @Path("{id: [0-9]{1,18}}")
  public JsonObject edit(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    return Json.createObjectBuilder()
        .add("html", writeComment.edit(entry, id, ForumResource.text(body, "words")))
        .build();
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response delete(@PathParam("id") long id) {
    writeComment.delete(entry, id);
    return Response.noContent().build();
  }

  /** The entry's owner hides it or shows it again: {@code hidden}. */
  @PUT
  @Path("{id: [0-9]{1,18}}/hidden")
  public JsonObject hide(@PathParam("id") long id, InputStream in) throws IOException {
    boolean hidden = JsonRequest.read(in).getBoolean("hidden", true);
    hideComment.hide(entry, id, hidden);
    return Json.createObjectBuilder().add("hidden", hidden).build();
  }
}
