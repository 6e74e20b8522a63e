package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.submission.BeginUpload;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.CostChanged;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.PartialUpload;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.Upload;
import org.fieldbook.assessment.submission.UploadScript;
import org.jspecify.annotations.Nullable;

/**
 * A student's assignments: upload, submit, ask for an extension. A file comes at once or, begun
 * here, in pieces: {@link PartialUploadResource}.
 */
@RequestScoped
@Path("tma")
@Produces(MediaType.APPLICATION_JSON)
public class TmaResource {

  private static final int MOST_FILES = 100;

  @Inject UploadScript uploadScript;
  @Inject BeginUpload beginUpload;
  @Inject SubmitTma submitTma;
  @Inject AskExtension askExtension;

  /** Takes a file's bytes; the file then waits to be submitted. */
  @PUT
  @Path("{presentation}/{assignment}/upload")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response upload(
      @PathParam("presentation") String presentation,
      @PathParam("assignment") String assignment,
      @HeaderParam(SentFile.NAME) @Nullable String fileName,
      InputStream bytes) {
    try {
      Upload upload =
          uploadScript.upload(
              Typed.presentation(presentation), assignment, SentFile.name(fileName), bytes);
      return Response.status(Response.Status.CREATED).entity(json(upload)).build();
    } catch (IOException e) {
      return brokenOff();
    }
  }

  /**
   * Begins a file that arrives in pieces: {@code name}, {@code size} in bytes, {@code changed} in
   * milliseconds. The same file begun again goes on where it stopped.
   */
  @POST
  @Path("{presentation}/{assignment}/incoming")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("presentation") String presentation,
      @PathParam("assignment") String assignment,
      InputStream body)
      throws IOException {
    Typed typed = Typed.read(body);
    PartialUpload partial =
        beginUpload.begin(
            Typed.presentation(presentation),
            assignment,
            typed.words("name"),
            typed.large("size"),
            typed.large("changed"));
    return Response.status(Response.Status.CREATED)
        .entity(PartialUploadResource.json(partial))
        .build();
  }

  /** Takes back a file that waits. */
  @DELETE
  @Path("uploads/{id}")
  public Response discard(@PathParam("id") String id) {
    uploadScript.discard(id);
    return Response.noContent().build();
  }

  /**
   * Submits waiting files: {@code uploads} in their order (or {@code upload} for one), {@code
   * ownWork}, {@code ai} none or used, {@code aiWords}, and as {@code cost} what the student was
   * told. The same files again answer with the same receipt; 409 when it costs something else.
   */
  @POST
  @Path("submissions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(InputStream body) throws IOException {
    Typed typed = Typed.read(body);
    SignedReceipt receipt;
    try {
      receipt = submitTma.confirm(confirmation(typed));
    } catch (CostChanged changed) {
      return Problem.of(409, changed.reasons());
    }
    JsonArrayBuilder files = Json.createArrayBuilder();
    receipt
        .receipt()
        .files()
        .forEach(
            f ->
                files.add(
                    Json.createObjectBuilder()
                        .add("name", f.name())
                        .add("size", f.size())
                        .add("sha256", f.sha256().hex())));
    JsonObject answer =
        Json.createObjectBuilder()
            .add("receipt", receipt.receipt().code().value())
            .add("files", files)
            .add("arrived", receipt.receipt().arrived().toString())
            .add("standing", receipt.receipt().standing())
            .add("document", receipt.document())
            .build();
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  private static Confirmation confirmation(Typed typed) {
    List<String> uploads = typed.list("uploads", MOST_FILES);
    return new Confirmation(
        uploads.isEmpty() ? List.of(typed.words("upload")) : uploads,
        Declaration.of(typed.flag("ownWork"), typed.words("ai"), typed.words("aiWords")),
        typed.words("cost"));
  }

  /** Asks for an extension. */
  @POST
  @Path("{presentation}/{assignment}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @PathParam("presentation") String presentation,
      @PathParam("assignment") String assignment,
      InputStream body)
      throws IOException {
    Typed typed = Typed.read(body);
    long id =
        askExtension.ask(
            Typed.presentation(presentation),
            assignment,
            typed.number("days"),
            typed.words("reason"),
            typed.words("words"));
    return Response.status(Response.Status.CREATED)
        .entity(Json.createObjectBuilder().add("id", id).build())
        .build();
  }

  /** Takes a request for an extension back. */
  @DELETE
  @Path("extensions/{id}")
  public Response withdraw(@PathParam("id") String id) {
    askExtension.withdraw(Typed.id(id));
    return Response.noContent().build();
  }

  static Response brokenOff() {
    return Problem.of(
        400, List.of("The upload broke off before all of it had arrived. Nothing was kept."));
  }

  static JsonObject json(Upload upload) {
    return Json.createObjectBuilder()
        .add("id", upload.id())
        .add("name", upload.fileName())
        .add("size", upload.size())
        .add("type", upload.fileType().words())
        .add("sha256", upload.sha256().hex())
        .add("expires", upload.expiresAt().toString())
        .build();
  }
}
