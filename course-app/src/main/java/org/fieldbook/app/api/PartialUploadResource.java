package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.fieldbook.assessment.submission.ContinueUpload;
import org.fieldbook.assessment.submission.PartialUpload;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrives in pieces, after the core of tus 1.0: {@code HEAD} tells in {@code
 * Upload-Offset} how much is there, {@code PATCH} with that offset appends. Each piece brings its
 * hash in {@code Piece-SHA256}; {@code pieces} lists the hashes of those that are there. {@link
 * TmaResource} begins one.
 */
@RequestScoped
@Path("tma/incoming/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PartialUploadResource {

  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final Pattern OFFSETS = Pattern.compile("[0-9]{1,15}");
  private static final Pattern HASHES = Pattern.compile("[0-9a-f]{64}");

  @Inject ContinueUpload continueUpload;

  @PathParam("id")
  String id = "";

  /** How much of it is there. */
  @HEAD
  public Response offset() {
    return tagged(Response.ok(), continueUpload.find(id)).build();
  }

  /** Appends a piece; 409 with the right offset when the file does not end where it begins. */
  @PATCH
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response append(
      @HeaderParam(OFFSET) @Nullable String offset,
      @HeaderParam("Piece-SHA256") @Nullable String hash,
      InputStream bytes) {
    if (offset == null
        || !OFFSETS.matcher(offset).matches()
        || hash == null
        || !HASHES.matcher(hash).matches()) {
      // Somebody else's is not there, whatever is sent to it.
      continueUpload.find(id);
      throw JsonRequest.malformed();
    }
    try {
      ContinueUpload.Appended appended =
          continueUpload.append(id, Long.parseLong(offset), new Sha256(hash), bytes);
      if (appended.kept()) {
        return tagged(Response.ok(json(appended.partial())), appended.partial()).build();
      }
      passOver(bytes);
      Response conflict =
          Problem.of(
              409,
              List.of(
                  "This file is being sent by another window, too: "
                      + appended.partial().received()
                      + " bytes of it are there. Go on from there."));
      return tagged(Response.fromResponse(conflict), appended.partial()).build();
    } catch (IOException e) {
      return Problem.of(
          400, List.of("This piece broke off before all of it had arrived. Send it once more."));
    }
  }

  /** What nobody reads would stand before the next request on the same connection. */
  private static void passOver(InputStream bytes) throws IOException {
    long left = ContinueUpload.LARGEST_PIECE;
    for (long n = bytes.skip(left); n > 0 && left > 0; n = bytes.skip(left)) {
      left -= n;
    }
  }

  /** What is there, piece by piece: whether a file chosen again is the one that was begun. */
  @GET
  @Path("pieces")
  public Response pieces() {
    JsonArrayBuilder pieces = Json.createArrayBuilder();
    for (ContinueUpload.Piece piece : continueUpload.pieces(id)) {
      pieces.add(
          Json.createObjectBuilder()
              .add("offset", piece.place())
              .add("size", piece.size())
              .add("sha256", piece.hash().hex()));
    }
    return Response.ok(Json.createObjectBuilder().add("pieces", pieces).build())
        .header("Cache-Control", "no-store")
        .build();
  }

  /** All of it has come: from now on it waits to be submitted. */
  @POST
  @Path("finish")
  public Response finish() throws IOException {
    return Response.status(Response.Status.CREATED)
        .entity(TmaResource.json(continueUpload.finish(id)))
        .build();
  }

  /** Forgets it. */
  @DELETE
  public Response discard() throws IOException {
    continueUpload.discard(id);
    return Response.noContent().build();
  }

  static JsonObject json(PartialUpload partial) {
    return Json.createObjectBuilder()
        .add("id", partial.id())
        .add("offset", partial.received())
        .add("size", partial.size())
        .add("largestPiece", ContinueUpload.LARGEST_PIECE)
        .add("expires", partial.expiresAt().toString())
        .build();
  }

  private static Response.ResponseBuilder tagged(
      Response.ResponseBuilder answer, PartialUpload partial) {
    return answer
        .header(OFFSET, partial.received())
        .header(LENGTH, partial.size())
        .header("Cache-Control", "no-store");
  }
}
