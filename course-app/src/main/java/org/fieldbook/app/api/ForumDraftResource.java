package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.forum.Draft;
import org.fieldbook.app.forum.SaveForumDraft;

/** Drafts of posts as JSON. */
@Path("/forum/drafts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ForumDraftResource {

  @Inject SaveForumDraft drafts;

  /**
   * Saves a draft: {@code forum, thread, answers, title, words, version} (the version seen).
   * Answers 409 with the other words when another window has saved since.
   */
  @PUT
  public Response save(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    SaveForumDraft.Outcome outcome =
        drafts.save(
            ForumResource.number(body, "forum"),
            ForumResource.numberOrNull(body, "thread"),
            ForumResource.numberOrNull(body, "answers"),
            ForumResource.text(body, "title"),
            ForumResource.text(body, "words"),
            Math.max(0, body.getInt("version", 0)));
    if (outcome instanceof SaveForumDraft.Outcome.Conflict conflict) {
      Draft other = conflict.other();
      return Response.status(Response.Status.CONFLICT)
          .entity(
              Json.createObjectBuilder()
                  .add("version", other.version())
                  .add("title", other.title())
                  .add("words", other.words())
                  .add("savedAt", other.savedAt().toString())
                  .build())
          .build();
    }
    SaveForumDraft.Outcome.Saved saved = (SaveForumDraft.Outcome.Saved) outcome;
    return Response.ok(
            Json.createObjectBuilder()
                .add("version", saved.version())
                .add("savedAt", saved.at().toString())
                .build())
        .build();
  }

  /** Gives a draft up: {@code forum, thread, version}. */
  @POST
  @Path("/dropped")
  public JsonObject drop(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    drafts.drop(
        ForumResource.number(body, "forum"),
        ForumResource.numberOrNull(body, "thread"),
        Math.max(0, body.getInt("version", 0)));
    return Json.createObjectBuilder().add("dropped", true).build();
  }
}
