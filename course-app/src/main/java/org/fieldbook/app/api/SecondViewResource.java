package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fieldbook.assessment.second.ReadSecond;

/** The PDF of a file for its second or third marker: where it stands, and the wish for it. */
@RequestScoped
@Path("marking/second/{id}/view")
@Produces(MediaType.APPLICATION_JSON)
public class SecondViewResource {

  @Inject ReadSecond readSecond;

  @PathParam("id")
  String id = "";

  /** Which file of the script; the first when nothing is said. */
  @QueryParam("n")
  @DefaultValue("1")
  String place = "";

  @GET
  public Response standing() {
    return Response.ok(
            ScriptViewResource.json(readSecond.standing(Typed.id(id), Typed.place(place))))
        .build();
  }

  /** Has it made, unless it is there; answers at once where it stands. */
  @POST
  public Response begin() {
    return Response.ok(ScriptViewResource.json(readSecond.begin(Typed.id(id), Typed.place(place))))
        .build();
  }
}
