package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.conduct.AnswerCase;
import org.fieldbook.assessment.conduct.MakeAppeal;
import org.fieldbook.assessment.marking.SpeakComment;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Words that are kept while they are typed: {@code {"words": "..."}}, with the number that was seen
 * in {@code If-Match}. Answers the new number; 412, and nothing is taken, when that was not the
 * latest.
 */
@RequestScoped
@Path("typed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TypedWordsResource {

  @Inject AnswerCase answerCase;
  @Inject MakeAppeal makeAppeal;
  @Inject SpeakComment speakComment;

  /** A student's answer to a case. */
  @PUT
  @Path("case/{id}/answer")
  public Response answer(@PathParam("id") String id, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    return kept(
        answerCase.draft(
            Typed.id(id), Typed.read(body).words("words"), SaveRequest.expected(headers)));
  }

  /** A student's appeal against the decision of a case. */
  @PUT
  @Path("case/{presentation}/{id}/appeal")
  public Response appeal(
      @PathParam("presentation") String presentation,
      @PathParam("id") String id,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    return appeal(
        new MakeAppeal.Against(Typed.presentation(presentation), Typed.id(id)), headers, body);
  }

  /** A student's appeal against their result. */
  @PUT
  @Path("result/{presentation}/appeal")
  public Response appeal(
      @PathParam("presentation") String presentation,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException {
    PresentationCode code = Typed.presentation(presentation);
    return appeal(new MakeAppeal.Against(code, null), headers, body);
  }

  private Response appeal(MakeAppeal.Against against, HttpHeaders headers, InputStream body)
      throws IOException {
    return kept(
        makeAppeal.draft(against, Typed.read(body).words("words"), SaveRequest.expected(headers)));
  }

  /** The transcript of what a tutor said on a script. */
  @PUT
  @Path("script/{id}/transcript")
  public Response transcript(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    int seen = SaveRequest.expected(headers);
    return kept(
        speakComment.transcribe(Typed.id(id), Typed.read(body).words("words"), seen)
            ? Optional.of(seen + 1)
            : Optional.empty());
  }

  private static Response kept(Optional<Integer> number) {
    return number
        .map(
            n ->
                EntryResource.tagged(
                    Response.ok(Json.createObjectBuilder().add("number", n).build()), n))
        .orElseGet(
            () ->
                Problem.of(
                    412,
                    List.of(
                        "Something else was saved here since. Your words are still on the"
                            + " page.")));
  }
}
