package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.learningset.AgreeRules;
import org.fieldbook.app.toolkit.learningset.JoinSet;
import org.fieldbook.app.toolkit.learningset.PlanMeeting;
import org.fieldbook.app.toolkit.learningset.StartSet;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Action learning sets: starting, joining and closing one, its ground rules and its meetings. */
@RequestScoped
@Path("learning-sets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LearningSetResource {

  private static final String ID = "{id: [0-9]{1,18}}";

  @Inject StartSet startSet;
  @Inject JoinSet joinSet;
  @Inject AgreeRules agreeRules;
  @Inject PlanMeeting planMeeting;

  /** Starts one: {@code name}. */
  @POST
  @Path("in/{presentation}")
  public Response start(@PathParam("presentation") String presentation, InputStream in)
      throws IOException {
    JsonObject body = JsonRequest.read(in);
    long id =
        startSet.start(
            EntryResource.presentationOf(presentation), ForumResource.text(body, "name"));
    return made(id, "/toolkit/set?id=" + id);
  }

  @PUT
  @Path(ID + "/membership")
  public Response join(@PathParam("id") long id) {
    joinSet.join(id);
    return Response.noContent().build();
  }

  @DELETE
  @Path(ID + "/membership")
  public Response leave(@PathParam("id") long id) {
    joinSet.leave(id);
    return Response.noContent().build();
  }

  @POST
  @Path(ID + "/close")
  public Response close(@PathParam("id") long id) {
    joinSet.close(id);
    return Response.noContent().build();
  }

  /** Saves the ground rules: {@code rules}, with the number that was seen in {@code If-Match}. */
  @PUT
  @Path(ID + "/rules")
  public Response agree(@PathParam("id") long id, @Context HttpHeaders headers, InputStream in)
      throws IOException {
    AgreeRules.Saved saved =
        agreeRules.agree(
            id, ForumResource.text(JsonRequest.read(in), "rules"), SaveRequest.expected(headers));
    return saved.kept()
        ? EntryResource.tagged(Response.ok(Json.createObjectBuilder().build()), saved.number())
        : conflict(saved.number(), Json.createObjectBuilder().add("rules", saved.rules()).build());
  }

  /** Plans a meeting: {@code day, place, parts}. */
  @POST
  @Path(ID + "/meetings")
  public Response plan(@PathParam("id") long id, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    long meeting = planMeeting.plan(id, day(body), ForumResource.text(body, "place"), parts(body));
    return made(meeting, "/toolkit/meeting?id=" + meeting);
  }

  /** The day in {@code day}; null for none. */
  static @Nullable LocalDate day(JsonObject body) {
    String written = ForumResource.text(body, "day");
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the day of the meeting as a date.");
    }
  }

  /** Keys of parts by person in {@code parts}. */
  static Map<PersonId, String> parts(JsonObject body) {
    Map<PersonId, String> parts = new LinkedHashMap<>();
    if (body.get("parts") instanceof JsonObject given) {
      given.forEach(
          (person, part) -> {
            if (!person.matches("[1-9][0-9]{0,17}") || !(part instanceof JsonString key)) {
              throw JsonRequest.malformed();
            }
            parts.put(new PersonId(Long.parseLong(person)), key.getString());
          });
    }
    return parts;
  }

  static Response made(long id, String href) {
    return Response.status(201)
        .entity(Json.createObjectBuilder().add("id", id).add("href", href).build())
        .build();
  }

  /** Somebody has saved something else since: that, and its number. */
  static Response conflict(int number, JsonObject current) {
    return EntryResource.tagged(
        Response.status(412)
            .entity(
                Json.createObjectBuilder()
                    .add("status", 412)
                    .add("number", number)
                    .add("current", current)
                    .add(
                        "reasons",
                        Json.createArrayBuilder(
                            List.of("Something else was saved here since you opened this page.")))
                    .build()),
        number);
  }
}
