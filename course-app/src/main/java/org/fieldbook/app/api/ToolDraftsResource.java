package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.publication.ImportCourse;

/** The drafts of a course together. */
@RequestScoped
@Path("authoring/courses/{course}/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class ToolDraftsResource {

  @Inject WriteTools writeTools;

  @PathParam("course")
  String course = "";

  /** Makes them the next edition: {@code {"course": "LMC310", "edition": 3}}. */
  @POST
  @Path("publish")
  public Response publish() {
    try {
      ImportCourse.Imported made = writeTools.publish(code(course));
      return Response.ok(
              Json.createObjectBuilder()
                  .add("course", made.course().value())
                  .add("edition", made.number())
                  .build())
          .build();
    } catch (PackageRefused refused) {
      return Problem.of(422, ToolDraftResource.sentences(refused.problems()));
    }
  }

  /** The course of an address; as if there were none when it can be none's code. */
  static CourseCode code(String text) {
    if (!CourseCode.isWellFormed(text)) {
      throw new NotFound("course");
    }
    return new CourseCode(text);
  }
}
