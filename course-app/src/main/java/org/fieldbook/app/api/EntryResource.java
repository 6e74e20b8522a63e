package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.fieldbook.app.toolkit.CarryForward;
import org.fieldbook.app.toolkit.CarryFromLast;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.SaveEntry.Outcome;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/**
 * A student's responses. The ETag is the version: a save names the one it was written upon, and one
 * that has not seen the latest is answered 412 with the latest, and kept aside.
 */
@RequestScoped
@Path("entries/{presentation}/{slot}")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject DeleteEntry deleteEntry;
  @Inject CarryForward carryForward;
  @Inject CarryFromLast carryFromLast;
  @Inject Library library;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  @GET
  public Response read() {
    EntryView entry = readEntries.one(presentation(), slot);
    return tagged(Response.ok(EntryJson.whole(entry, zone()).build()), entry.number());
  }

  /**
   * Saves, and makes the entry when it is the first save.
   *
   * @param tool the tool that is filled, for a new entry made in the toolkit
   * @param edition id of the edition whose form it was written in
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @QueryParam("tool") @Nullable String tool,
      @QueryParam("edition") @Nullable String edition,
      @Context HttpHeaders headers,
      InputStream in)
      throws IOException {
    int expected = SaveRequest.expected(headers);
    SaveRequest request = SaveRequest.of(JsonRequest.read(in));
    Outcome outcome =
        saveEntry.save(
            new SaveEntry.Save(
                presentation(),
                slot,
                tool,
                edition == null ? null : (Long) Typed.id(edition),
                expected,
                request.body(),
                request.envelope(),
                request.kind(),
                SaveRequest.origin(headers)));
    if (outcome instanceof Outcome.Saved saved) {
      JsonObject json = EntryJson.saved(saved.entry(), saved.number(), zone()).build();
      return tagged(Response.status(saved.created() ? 201 : 200).entity(json), saved.number());
    }
    EntryView current = ((Outcome.Conflict) outcome).current();
    JsonObject json =
        EntryJson.whole(current, zone())
            .add("status", 412)
            .add(
                "reasons",
                Json.createArrayBuilder()
                    .add("Something else was saved here since you opened this page."))
            .build();
    return tagged(Response.status(412).entity(json), current.number());
  }

  /** Puts the entry away; {@code POST undo} brings it back for 30 days. */
  @DELETE
  public Response delete() {
    deleteEntry.delete(presentation(), slot);
    return Response.noContent().build();
  }

  @POST
  @Path("undo")
  public Response undo() {
    EntryView entry = deleteEntry.undo(presentation(), slot);
    return tagged(Response.ok(EntryJson.whole(entry, zone()).build()), entry.number());
  }

  /** Gives the entry the form that its tool has now. */
  @POST
  @Path("carry")
  public Response carry(@Context HttpHeaders headers) {
    EntryView entry =
        carryForward.carry(
            presentation(), slot, SaveRequest.expected(headers), SaveRequest.origin(headers));
    return tagged(Response.ok(EntryJson.whole(entry, zone()).build()), entry.number());
  }

  /** Rows of the last entry that are offered to begin with. */
  @GET
  @Path("from-last")
  public JsonObject fromLast() {
    JsonArrayBuilder offers = Json.createArrayBuilder();
    for (CarryFromLast.Offer offer : carryFromLast.offers(presentation(), slot)) {
      offers.add(
          Json.createObjectBuilder()
              .add("field", offer.field())
              .add("title", offer.title())
              .add("day", Dates.of(offer.date()))
              .add("rows", offer.rows()));
    }
    return Json.createObjectBuilder().add("offers", offers).build();
  }

  private PresentationCode presentation() {
    return presentationOf(presentation);
  }

  private ZoneId zone() {
    return library.presentation(presentation()).calendar().zone();
  }

  static PresentationCode presentationOf(String code) {
    if (!PresentationCode.isWellFormed(code)) {
      throw new NotFound("presentation " + code);
    }
    return new PresentationCode(code);
  }

  static Response tagged(Response.ResponseBuilder response, int number) {
    return response.tag(Integer.toString(number)).build();
  }
}
