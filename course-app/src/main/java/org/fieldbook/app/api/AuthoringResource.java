package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fieldbook.app.authoring.ImportPackage;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.publication.ImportCourse;

/** A course team's editions. */
@RequestScoped
@Path("authoring")
@Produces(MediaType.APPLICATION_JSON)
public class AuthoringResource {

  private static final int MOST_FAULTS = 500;

  @Inject ImportPackage importPackage;

  /** Takes the bytes of a package's zip. A package with faults is 422 with each of them. */
  @PUT
  @Path("packages")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response take(InputStream zip) {
    try {
      ImportCourse.Imported imported = importPackage.take(zip);
      JsonObject answer =
          Json.createObjectBuilder()
              .add("course", imported.course().value())
              .add("edition", imported.number())
              .add("isNew", imported.isNew())
              .build();
      return Response.status(Response.Status.CREATED).entity(answer).build();
    } catch (PackageRefused refused) {
      return faults(refused);
    } catch (UncheckedIOException e) {
      return Problem.of(400, List.of("The upload broke off. Nothing was imported."));
    }
  }

  /** Gives a presentation an edition: {@code {"edition": 2}}. */
  @PUT
  @Path("presentations/{code}/edition")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pin(@PathParam("code") String code, InputStream body) throws IOException {
    importPackage.pin(Typed.presentation(code), Typed.read(body).number("edition"));
    return Response.noContent().build();
  }

  private static Response faults(PackageRefused refused) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    refused.problems().stream()
        .limit(MOST_FAULTS)
        .forEach(
            p ->
                list.add(
                    Json.createObjectBuilder()
                        .add("file", p.file())
                        .add("line", p.line())
                        .add("fault", p.fault())));
    JsonObject answer =
        Json.createObjectBuilder()
            .add("status", 422)
            .add(
                "reasons",
                Json.createArrayBuilder()
                    .add(
                        refused.problems().size()
                            + (refused.problems().size() == 1 ? " fault" : " faults")
                            + " in this package. Nothing was imported."))
            .add("faults", list)
            .build();
    return Response.status(422).type(Problem.TYPE).entity(answer).build();
  }
}
