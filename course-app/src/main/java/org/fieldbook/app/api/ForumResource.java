package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.fieldbook.app.forum.EditPost;
import org.fieldbook.app.forum.PinThread;
import org.fieldbook.app.forum.Posted;
import org.fieldbook.app.forum.RemovePost;
import org.fieldbook.app.forum.Reply;
import org.fieldbook.app.forum.StartThread;
import org.jspecify.annotations.Nullable;

/** Posts of forums as JSON. */
@Path("/forum")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ForumResource {

  @Inject StartThread startThread;
  @Inject Reply reply;
  @Inject EditPost editPost;
  @Inject RemovePost removePost;
  @Inject PinThread pinThread;

  /** Opens a thread: {@code forum, title, words, clientId, draftVersion}. */
  @POST
  @Path("/threads")
  public Response start(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    return posted(
        startThread.start(
            number(body, "forum"),
            text(body, "title"),
            text(body, "words"),
            client(body),
            version(body)));
  }

  /** Posts to a thread: {@code words, answers, clientId, draftVersion}. */
  @POST
  @Path("/threads/{id}/posts")
  public Response reply(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    return posted(
        reply.post(
            id, text(body, "words"), numberOrNull(body, "answers"), client(body), version(body)));
  }

  /** Keeps a thread at the top, or not: {@code pinned}. */
  @PUT
  @Path("/threads/{id}/pin")
  public JsonObject pin(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    pinThread.pin(id, body.getBoolean("pinned", false));
    return Json.createObjectBuilder().add("pinned", body.getBoolean("pinned", false)).build();
  }

  /** Edits a post: {@code words}. */
  @PUT
  @Path("/posts/{id}")
  public JsonObject edit(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    return Json.createObjectBuilder().add("html", editPost.edit(id, text(body, "words"))).build();
  }

  /** Removes a post: {@code reason}. */
  @POST
  @Path("/posts/{id}/removal")
  public JsonObject remove(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    removePost.remove(id, text(body, "reason"));
    return Json.createObjectBuilder().add("removed", true).build();
  }

  private static Response posted(Posted posted) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("thread", posted.threadId())
            .add("post", posted.postId())
            .add("number", posted.number())
            .add(
                "url",
                "/forum/thread?id="
                    + posted.threadId()
                    + "&page="
                    + posted.page()
                    + "#post-"
                    + posted.number());
    return Response.status(Response.Status.CREATED).entity(body.build()).build();
  }

  static String text(JsonObject body, String name) {
    return body.get(name) instanceof JsonString text ? text.getString() : "";
  }

  static long number(JsonObject body, String name) {
    Long number = numberOrNull(body, name);
    if (number == null) {
      throw new BadRequestException(name + " is missing");
    }
    return number;
  }

  static @Nullable Long numberOrNull(JsonObject body, String name) {
    JsonValue value = body.get(name);
    return value instanceof JsonNumber number ? (Long) number.longValue() : null;
  }

  private static int version(JsonObject body) {
    return Math.max(0, body.getInt("draftVersion", 0));
  }

  static UUID client(JsonObject body) {
    try {
      return UUID.fromString(text(body, "clientId"));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("clientId is not a UUID", e);
    }
  }
}
