package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fieldbook.app.toolkit.CountPoll;
import org.fieldbook.app.toolkit.ShowComparison;
import org.fieldbook.app.web.study.WeekLinks;
import org.fieldbook.content.kernel.PresentationCode;

/** What an activity opens to those who have answered it. */
@RequestScoped
@Path("activities/{presentation}/{activity}")
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

  @Inject ShowComparison showComparison;
  @Inject CountPoll countPoll;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("activity")
  String activity = "";

  /**
   * {@code {"html": "..."}}: what the course team thinks, with links that stay in the presentation.
   */
  @GET
  @Path("answer")
  public Response answer() {
    PresentationCode code = presentation();
    String html = WeekLinks.ofStudent(code.value()).in(showComparison.answer(code, activity));
    return Response.ok(Json.createObjectBuilder().add("html", html).build()).build();
  }

  /** {@code {"results": [{"key", "label", "group", "all"}]}}, numbers in words where small. */
  @GET
  @Path("poll")
  public Response poll() {
    JsonArrayBuilder results = Json.createArrayBuilder();
    for (CountPoll.Result result : countPoll.of(presentation(), activity)) {
      JsonObjectBuilder json =
          Json.createObjectBuilder().add("key", result.key()).add("label", result.label());
      json.add(
          "group", result.inGroup() == null ? JsonValue.NULL : Json.createValue(result.inGroup()));
      results.add(json.add("all", result.inAll()));
    }
    return Response.ok(Json.createObjectBuilder().add("results", results).build()).build();
  }

  private PresentationCode presentation() {
    return EntryResource.presentationOf(presentation);
  }
}
