package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.bring.BringToolkit;
import org.fieldbook.app.toolkit.bring.Bringing;
import org.fieldbook.app.toolkit.order.LookBeforeTakeaway;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.order.OrderTakeaway;
import org.fieldbook.app.toolkit.order.OrderView;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.order.Wish;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** A student's take-aways: ask for one, see how far it is, delete it; and bring an archive in. */
@RequestScoped
@Path("takeaways")
@Produces(MediaType.APPLICATION_JSON)
public class TakeawayResource {

  @Inject OrderTakeaway orderTakeaway;
  @Inject LookBeforeTakeaway look;
  @Inject MyTakeaways myTakeaways;
  @Inject BringToolkit bringToolkit;

  /** {@code {"choice":"all","entries":[],"formats":["site"],"blanks":true,"whole":false}}. */
  @POST
  @Path("{presentation}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response order(@PathParam("presentation") String presentation, InputStream body)
      throws IOException {
    JsonObject json = JsonRequest.read(body);
    long id =
        orderTakeaway.order(
            Typed.presentation(presentation), wish(json), json.getBoolean("told", false));
    return Response.status(Response.Status.CREATED).entity(json(myTakeaways.one(id))).build();
  }

  /** Where in it somebody might be recognised: {@code {"open":[{"slot":...,"title":...}]}}. */
  @POST
  @Path("{presentation}/look")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject look(@PathParam("presentation") String presentation, InputStream body)
      throws IOException {
    JsonArrayBuilder open = Json.createArrayBuilder();
    look.of(Typed.presentation(presentation), wish(JsonRequest.read(body)))
        .forEach(
            o ->
                open.add(
                    Json.createObjectBuilder()
                        .add("slot", o.slot())
                        .add("title", o.title())
                        .add("places", o.places())));
    return Json.createObjectBuilder().add("open", open).build();
  }

  private static Wish wish(JsonObject json) {
    try {
      return new Wish(
          Choice.ofCode(json.getString("choice")).orElseThrow(JsonRequest::malformed),
          texts(json, "entries"),
          texts(json, "formats").stream()
              .map(code -> Format.ofCode(code).orElseThrow(JsonRequest::malformed))
              .toList(),
          json.getBoolean("blanks"),
          json.getBoolean("whole", false));
    } catch (ClassCastException | NullPointerException e) {
      throw JsonRequest.malformed();
    }
  }

  private static List<String> texts(JsonObject json, String key) {
    return json.getJsonArray(key).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  /** How far it is. */
  @GET
  @Path("{presentation}/{id}")
  public Response read(@PathParam("presentation") String presentation, @PathParam("id") String id) {
    return Response.ok(json(myTakeaways.one(Typed.id(id)))).build();
  }

  @DELETE
  @Path("{presentation}/{id}")
  public Response delete(
      @PathParam("presentation") String presentation, @PathParam("id") String id) {
    orderTakeaway.delete(Typed.id(id));
    return Response.noContent().build();
  }

  /** Takes the bytes of an archive and looks at it; nothing is put back. */
  @PUT
  @Path("{presentation}/archive")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response look(
      @PathParam("presentation") String presentation,
      @HeaderParam(SentFile.NAME) @Nullable String fileName,
      InputStream bytes) {
    try {
      UUID id = bringToolkit.look(Typed.presentation(presentation), SentFile.name(fileName), bytes);
      return Response.status(Response.Status.CREATED)
          .entity(Json.createObjectBuilder().add("id", id.toString()).build())
          .build();
    } catch (IOException e) {
      return TmaResource.brokenOff();
    }
  }

  /** Puts the entries of an archive back. */
  @POST
  @Path("{presentation}/archive/{id}")
  public Response bring(@PathParam("presentation") String presentation, @PathParam("id") String id)
      throws IOException {
    Bringing.View view = bringToolkit.confirm(Typed.presentation(presentation), uuid(id));
    return Response.ok(Json.createObjectBuilder().add("entries", view.count()).build()).build();
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("archive " + id);
    }
  }

  private static JsonObject json(OrderView order) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    order.files().stream()
        .filter(f -> f.sha256() != null)
        .forEach(
            f ->
                files.add(
                    Json.createObjectBuilder()
                        .add("id", f.id())
                        .add("format", f.format().code())
                        .add("name", f.name())
                        .add("size", f.size())
                        .add("sha256", f.sha256())));
    return Json.createObjectBuilder()
        .add("id", order.id())
        .add("state", order.state().code())
        .add("written", order.written())
        .add("total", order.total())
        .add("expires", order.expiresAt().toString())
        .add("files", files)
        .build();
  }
}
