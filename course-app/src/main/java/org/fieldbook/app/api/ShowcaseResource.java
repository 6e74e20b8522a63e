package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fieldbook.app.showcase.ArrangeShowcase;
import org.fieldbook.app.showcase.ShowEntry;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A student's showcase. */
@RequestScoped
@Path("showcases/{presentation}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShowcaseResource {

  @Inject ArrangeShowcase arrangeShowcase;
  @Inject ShowEntry showEntry;

  @PathParam("presentation")
  String presentation = "";

  /** Saves {@code name, introduction}, with the number that was seen in {@code If-Match}. */
  @PUT
  public Response introduce(@Context HttpHeaders headers, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    ArrangeShowcase.Introduced done =
        arrangeShowcase.introduce(
            presentation(),
            ForumResource.text(body, "name"),
            ForumResource.text(body, "introduction"),
            SaveRequest.expected(headers));
    return done.kept()
        ? EntryResource.tagged(Response.ok(JsonValue.EMPTY_JSON_OBJECT), done.number())
        : LearningSetResource.conflict(
            done.number(),
            Json.createObjectBuilder()
                .add("name", done.name())
                .add("introduction", done.introduction())
                .build());
  }

  /** Chooses an entry, as it is now: {@code slot, anonymised}. */
  @POST
  @Path("entries")
  public Response show(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    String anonymised = ForumResource.text(body, "anonymised");
    showEntry.show(
        presentation(),
        ForumResource.text(body, "slot"),
        anonymised.isEmpty() ? null : Anonymised.ofCode(anonymised));
    return Response.noContent().build();
  }

  @DELETE
  @Path("entries/{id: [0-9]{1,18}}")
  public Response takeOut(@PathParam("id") long id) {
    arrangeShowcase.takeOut(presentation(), id);
    return Response.noContent().build();
  }

  /** Makes the link, {@code lastDay} being optional; the answer alone has it. */
  @POST
  @Path("link")
  public Response link(InputStream in) throws IOException {
    String token =
        arrangeShowcase.link(
            presentation(), day(ForumResource.text(JsonRequest.read(in), "lastDay")));
    return Response.status(201)
        .entity(Json.createObjectBuilder().add("link", "/showcase?k=" + token).build())
        .build();
  }

  @DELETE
  @Path("link")
  public Response revoke() {
    arrangeShowcase.revoke(presentation());
    return Response.noContent().build();
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the last day as a date, or leave it empty.");
    }
  }

  private PresentationCode presentation() {
    return EntryResource.presentationOf(presentation);
  }
}
