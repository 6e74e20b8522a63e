package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.toolkit.sharing.Audience;
import org.fieldbook.app.toolkit.sharing.ShareEntry;
import org.fieldbook.app.toolkit.sharing.WithdrawShare;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** With whom a student shares an entry. */
@RequestScoped
@Path("entries/{presentation}/{slot}/shares")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SharingResource {

  @Inject ShareEntry shareEntry;
  @Inject WithdrawShare withdrawShare;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  /**
   * Shares: {@code audience, address, lastDay, anonymised}. The answer is the same whether or not
   * anybody has the address.
   */
  @POST
  public JsonObject share(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    String anonymised = ForumResource.text(body, "anonymised");
    shareEntry.share(
        EntryResource.presentationOf(presentation),
        slot,
        new ShareEntry.Wish(
            Audience.ofCode(ForumResource.text(body, "audience")),
            ForumResource.text(body, "address"),
            day(ForumResource.text(body, "lastDay")),
            anonymised.isEmpty() ? null : Anonymised.ofCode(anonymised)));
    return Json.createObjectBuilder().add("shared", true).build();
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response withdraw(@PathParam("id") long id) {
    withdrawShare.withdraw(EntryResource.presentationOf(presentation), slot, id);
    return Response.noContent().build();
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the last day as a date, or leave it empty.");
    }
  }
}
