package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.fieldbook.app.identity.ChooseFirstPassword;

/** The password that is chosen after a one-time password. */
@RequestScoped
@Path("account/first-password")
@Produces(MediaType.APPLICATION_JSON)
public class FirstPasswordResource {

  @Inject ChooseFirstPassword chooseFirstPassword;

  /** Sets it: {@code {"chosen": "..."}}. It is taken as typed: nothing is cleaned away from it. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response choose(InputStream body) throws IOException {
    if (!(JsonRequest.read(body).get("chosen") instanceof JsonString chosen)) {
      throw JsonRequest.malformed();
    }
    chooseFirstPassword.choose(chosen.getString());
    return Response.noContent().build();
  }
}
