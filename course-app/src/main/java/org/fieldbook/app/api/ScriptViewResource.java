package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fieldbook.assessment.marking.ViewScript;
import org.fieldbook.assessment.rendition.ScriptPdf;

/**
 * The PDF of a file of a script, to be read in the page: where it stands, and the wish to have it
 * made.
 */
@RequestScoped
@Path("marking/scripts/{id}/view")
@Produces(MediaType.APPLICATION_JSON)
public class ScriptViewResource {

  @Inject ViewScript viewScript;

  @PathParam("id")
  String id = "";

  /** Which file of the script; the first when nothing is said. */
  @QueryParam("n")
  @DefaultValue("1")
  String place = "";

  @GET
  public Response standing() {
    return Response.ok(json(viewScript.standing(Typed.id(id), Typed.place(place)))).build();
  }

  /** Has it made, unless it is there; answers at once where it stands. */
  @POST
  public Response begin() {
    return Response.ok(json(viewScript.begin(Typed.id(id), Typed.place(place)))).build();
  }

  /** Where a PDF stands. */
  static jakarta.json.JsonObject json(ScriptPdf.Standing standing) {
    return Json.createObjectBuilder()
        .add("state", standing.state().name())
        .add("problem", standing.problem())
        .build();
  }
}
