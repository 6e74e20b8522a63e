package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.learningset.AskQuestion;
import org.fieldbook.app.toolkit.learningset.ConsentToCopy;
import org.fieldbook.app.toolkit.learningset.PlanMeeting;
import org.fieldbook.app.toolkit.learningset.PresentIssue;
import org.fieldbook.app.toolkit.learningset.Presented;
import org.fieldbook.app.toolkit.learningset.TakeIntoToolkit;

/**
 * A meeting of an action learning set. Saves name the number that was seen in {@code If-Match}; one
 * that has not seen the latest is answered 412 with the latest, and changes nothing.
 */
@RequestScoped
@Path("set-meetings/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SetMeetingResource {

  private static final String QUESTION = "questions/{question: [0-9]{1,18}}";

  @Inject PlanMeeting planMeeting;
  @Inject PresentIssue presentIssue;
  @Inject AskQuestion askQuestion;
  @Inject ConsentToCopy consentToCopy;
  @Inject TakeIntoToolkit takeIntoToolkit;

  @PathParam("id")
  long id;

  /** Changes the plan: {@code day, place, parts}. */
  @PUT
  @Path("plan")
  public Response plan(@Context HttpHeaders headers, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    PlanMeeting.Planned planned =
        planMeeting.change(
            id,
            LearningSetResource.day(body),
            ForumResource.text(body, "place"),
            LearningSetResource.parts(body),
            SaveRequest.expected(headers));
    return answer(planned.kept(), planned.number(), JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Saves the presenter's words: {@code issue, insight, actions, scores}. */
  @PUT
  @Path("words")
  public Response present(@Context HttpHeaders headers, InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    PresentIssue.Saved saved =
        presentIssue.present(
            id,
            ForumResource.text(body, "issue"),
            ForumResource.text(body, "insight"),
            actions(body),
            scores(body),
            SaveRequest.expected(headers));
    return answer(
        saved.kept(),
        saved.number(),
        Json.createObjectBuilder()
            .add("issue", saved.words().issue())
            .add("insight", saved.words().insight())
            .build());
  }

  private static List<Presented.Deed> actions(JsonObject body) {
    List<Presented.Deed> actions = new ArrayList<>();
    if (body.get("actions") instanceof JsonArray rows) {
      for (JsonValue row : rows) {
        if (!(row instanceof JsonObject deed)) {
          throw JsonRequest.malformed();
        }
        actions.add(
            new Presented.Deed(
                ForumResource.text(deed, "action"),
                ForumResource.text(deed, "by"),
                ForumResource.text(deed, "result")));
      }
    }
    return actions;
  }

  private static Map<Long, Integer> scores(JsonObject body) {
    Map<Long, Integer> scores = new HashMap<>();
    if (body.get("scores") instanceof JsonObject given) {
      given.forEach(
          (question, score) -> {
            if (!question.matches("[0-9]{1,18}")
                || !(score instanceof JsonNumber number && number.isIntegral())) {
              throw JsonRequest.malformed();
            }
            scores.put(Long.valueOf(question), number.intValue());
          });
    }
    return scores;
  }

  /** Adds a question: {@code question, kind}. */
  @POST
  @Path("questions")
  public Response ask(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    long question =
        askQuestion.ask(id, ForumResource.text(body, "question"), ForumResource.text(body, "kind"));
    return LearningSetResource.made(question, "/toolkit/meeting?id=" + id + "#q-" + question);
  }

  /** Words a question anew: {@code question, kind}. */
  @PUT
  @Path(QUESTION)
  public Response word(
      @PathParam("question") long question, @Context HttpHeaders headers, InputStream in)
      throws IOException {
    JsonObject body = JsonRequest.read(in);
    AskQuestion.Worded worded =
        askQuestion.word(
            id,
            question,
            ForumResource.text(body, "question"),
            ForumResource.text(body, "kind"),
            SaveRequest.expected(headers));
    return answer(
        worded.kept(),
        worded.number(),
        Json.createObjectBuilder().add("question", worded.question()).build());
  }

  @DELETE
  @Path(QUESTION)
  public Response takeAway(@PathParam("question") long question) {
    askQuestion.takeAway(id, question);
    return Response.noContent().build();
  }

  /** Says whether a question may go into others' toolkits: {@code consent}. */
  @PUT
  @Path(QUESTION + "/consent")
  public JsonObject consent(@PathParam("question") long question, InputStream in)
      throws IOException {
    JsonValue consent = JsonRequest.read(in).get("consent");
    if (consent != JsonValue.TRUE && consent != JsonValue.FALSE) {
      throw JsonRequest.malformed();
    }
    int removed = consentToCopy.say(id, question, consent == JsonValue.TRUE);
    return Json.createObjectBuilder().add("removed", removed).build();
  }

  @POST
  @Path("close")
  public Response close() {
    planMeeting.close(id);
    return Response.noContent().build();
  }

  /** Takes it into the caller's toolkit. */
  @POST
  @Path("take")
  public JsonObject take() {
    return Json.createObjectBuilder().add("slot", takeIntoToolkit.take(id)).build();
  }

  private static Response answer(boolean kept, int number, JsonObject current) {
    return kept
        ? EntryResource.tagged(Response.ok(JsonValue.EMPTY_JSON_OBJECT), number)
        : LearningSetResource.conflict(number, current);
  }
}
