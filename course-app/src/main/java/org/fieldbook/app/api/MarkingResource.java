package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.fieldbook.assessment.marking.AnnotateScript;
import org.fieldbook.assessment.marking.GivenBack;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PreviewMarked;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.jspecify.annotations.Nullable;

/**
 * A script before its marker. The ETag of the sheet is its version: a save names the one it was
 * made from, and one that has not seen the latest is answered 412 with both versions, and kept.
 */
@RequestScoped
@Path("marking/scripts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MarkingResource {

  @Inject SaveMarking saveMarking;
  @Inject ReturnScript returnScript;
  @Inject AnnotateScript annotateScript;
  @Inject PreviewMarked previewMarked;

  @PathParam("id")
  String id = "";

  /** Saves part marks and feedback; {@code If-Match} names the version, "0" when none is saved. */
  @PUT
  @Path("sheet")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@Context HttpHeaders headers, InputStream body) throws IOException {
    int basedOn = SaveRequest.expected(headers);
    MarkingSaved saved =
        saveMarking.save(scriptId(), basedOn, SheetJson.read(JsonRequest.read(body)));
    if (saved instanceof MarkingSaved.Saved taken) {
      return EntryResource.tagged(Response.ok(SheetJson.saved(taken)), taken.number());
    }
    MarkingSaved.Conflict conflict = (MarkingSaved.Conflict) saved;
    return EntryResource.tagged(
        Response.status(Response.Status.PRECONDITION_FAILED).entity(SheetJson.conflict(conflict)),
        conflict.number());
  }

  /** What returning it as last saved would do. */
  @GET
  @Path("outlook")
  public Response outlook() throws IOException {
    return Response.ok(
            SheetJson.outlook(returnScript.outlook(scriptId()), previewMarked.outlook(scriptId())))
        .build();
  }

  /** Returns it to the student; {@code If-Match} names the version that the tutor has seen. */
  @POST
  @Path("return")
  public Response giveBack(@Context HttpHeaders headers) {
    GivenBack done = returnScript.giveBack(scriptId(), SaveRequest.expected(headers));
    if (!done.isHeld()) {
      previewMarked.keep(scriptId());
    }
    return Response.ok(SheetJson.givenBack(done)).build();
  }

  /** Takes a finished script, which its student has not got, back into marking. */
  @DELETE
  @Path("return")
  public Response takeBack() {
    returnScript.takeBack(scriptId());
    return Response.noContent().build();
  }

  /** Puts the bytes of an annotated file with it, in place of an earlier one. */
  @PUT
  @Path("annotated")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response annotate(
      @HeaderParam(SentFile.NAME) @Nullable String fileName, InputStream bytes) {
    try {
      annotateScript.attach(scriptId(), SentFile.name(fileName), bytes);
      return Response.noContent().build();
    } catch (IOException e) {
      return TmaResource.brokenOff();
    }
  }

  @DELETE
  @Path("annotated")
  public Response removeAnnotated() {
    annotateScript.remove(scriptId());
    return Response.noContent().build();
  }

  private long scriptId() {
    return Typed.id(id);
  }
}
