package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.fieldbook.assessment.bank.BankComment;
import org.fieldbook.assessment.bank.CourseComment;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.KeepComment;
import org.fieldbook.assessment.marking.ReadCommentBank;

/** The comment bank, open on the desk of one script. */
@RequestScoped
@Path("marking/scripts/{id}/bank")
@Produces(MediaType.APPLICATION_JSON)
public class CommentBankResource {

  @Inject ReadCommentBank readCommentBank;
  @Inject KeepComment keepComment;

  @PathParam("id")
  String id = "";

  @GET
  public Response all() {
    ReadCommentBank.Bank bank = readCommentBank.forScript(Typed.id(id));
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (BankComment comment : bank.comments()) {
      JsonObjectBuilder one = json(comment).add("own", comment.owner().equals(bank.marker()));
      Optional.ofNullable(bank.owners().get(comment.owner()))
          .map(Learner::name)
          .ifPresent(name -> one.add("by", name));
      list.add(one);
    }
    int number = 0;
    for (CourseComment comment : bank.fromCourse()) {
      list.add(
          Json.createObjectBuilder()
              .add("id", "course-" + ++number)
              .add("words", comment.words())
              .add("criterion", comment.criterion())
              .add("own", false)
              .add("course", true)
              .add("removed", false));
    }
    return Response.ok(Json.createObjectBuilder().add("comments", list).build()).build();
  }

  /** Keeps words of one's own. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response keep(InputStream body) throws IOException {
    Typed typed = Typed.read(body);
    BankComment kept =
        keepComment.keep(Typed.id(id), typed.words("criterion"), typed.words("words"));
    return EntryResource.tagged(
        Response.status(Response.Status.CREATED).entity(json(kept).add("own", true).build()),
        kept.number());
  }

  /** Changes, shares or removes one's own; {@code If-Match} names the version that was seen. */
  @PUT
  @Path("{comment}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("comment") String comment, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    int basedOn = SaveRequest.expected(headers);
    Typed typed = Typed.read(body);
    KeepComment.Outcome outcome =
        keepComment.change(
            Typed.id(id),
            Typed.id(comment),
            basedOn,
            typed.words("words"),
            typed.flag("shared"),
            typed.flag("removed"));
    JsonObjectBuilder now = json(outcome.comment()).add("own", true);
    if (outcome.taken()) {
      return EntryResource.tagged(Response.ok(now.build()), outcome.comment().number());
    }
    now.add("status", 412)
        .add(
            "reasons",
            Json.createArrayBuilder()
                .add("This comment was changed in another window.")
                .add("There it says: " + outcome.comment().words()));
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED).entity(now.build()),
        outcome.comment().number());
  }

  private static JsonObjectBuilder json(BankComment comment) {
    return Json.createObjectBuilder()
        .add("id", comment.id())
        .add("words", comment.words())
        .add("assignment", comment.assignment())
        .add("criterion", comment.criterion())
        .add("shared", comment.isShared())
        .add("removed", comment.isRemoved())
        .add("number", comment.number());
  }
}
