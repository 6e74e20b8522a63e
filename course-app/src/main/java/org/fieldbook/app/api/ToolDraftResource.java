package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.authoring.WriteTools;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.authoring.EditTool.Draft;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.packaging.Problem;
import org.fieldbook.content.packaging.ToolSource;
import org.jspecify.annotations.Nullable;

/** The form of a tool while its course team writes it. */
@RequestScoped
@Path("authoring/courses/{course}/tools/{tool}")
@Produces(MediaType.APPLICATION_JSON)
public class ToolDraftResource {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject WriteTools writeTools;
  @Inject Clock clock;

  @PathParam("course")
  String course = "";

  @PathParam("tool")
  String tool = "";

  /**
   * {@code {"number": 3, "source": "id: ...", "tool": {...}, "faults": [{"line": 4, "field":
   * "forces", "fault": "..."}]}}; {@code tool} is null where the source is no well-formed YAML.
   */
  @GET
  public JsonObject read() {
    return json(writeTools.open(code(), id()));
  }

  /**
   * Saves {@code {"number": 3, "tool": {...}}}, or with {@code source} in place of {@code tool}.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject save(InputStream in) throws IOException {
    Typed sent = Typed.read(in);
    JsonObject form = sent.object("tool");
    String source = form.isEmpty() ? sent.words("source") : ToolSource.yaml(form);
    return json(writeTools.save(code(), id(), sent.number("number"), source));
  }

  /** Puts the draft away. */
  @DELETE
  public Response discard() {
    writeTools.discard(code(), id());
    return Response.noContent().build();
  }

  /** Begins a copy: {@code {"id": "my-grid", "title": "My grid"}}. */
  @POST
  @Path("copy")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject copy(InputStream in) throws IOException {
    Typed sent = Typed.read(in);
    return json(
        writeTools.copy(code(), id(), sent.words("id").strip(), sent.words("title").strip()));
  }

  /** What would be drawn of {@code {"fields": {...}}} typed into the form: {@code {"html": ""}}. */
  @POST
  @Path("picture")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject picture(InputStream in) throws IOException {
    JsonObject body = JsonRequest.read(in);
    Draft draft = writeTools.open(code(), id());
    ToolSource.Checked checked = writeTools.check(code(), id(), draft.source());
    LocalDate today = LocalDate.now(clock.withZone(UK));
    String html =
        checked
            .template()
            .flatMap(
                template ->
                    checked
                        .course()
                        .map(c -> Material.of(template, Options.of(c), body, today, today)))
            .map(material -> Pictures.figures(material, "drawn").toString())
            .orElse("");
    return Json.createObjectBuilder().add("html", html).build();
  }

  private JsonObject json(Draft draft) {
    ToolSource.Checked checked = writeTools.check(code(), draft.tool(), draft.source());
    JsonArrayBuilder faults = Json.createArrayBuilder();
    checked
        .faults()
        .forEach(
            f ->
                faults.add(
                    Json.createObjectBuilder()
                        .add("line", f.line())
                        .add("field", f.field())
                        .add("fault", f.fault())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", draft.tool())
            .add("number", draft.number())
            .add("source", draft.source())
            .add("faults", faults);
    JsonObject form = form(draft.source());
    return json.add("tool", form == null ? JsonValue.NULL : form).build();
  }

  private static @Nullable JsonObject form(String source) {
    try {
      return ToolSource.json(source);
    } catch (PackageRefused notYaml) {
      return null;
    }
  }

  private CourseCode code() {
    return ToolDraftsResource.code(course);
  }

  private String id() {
    if (!ToolSource.isId(tool)) {
      throw new NotFound("tool");
    }
    return tool;
  }

  static List<String> sentences(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }
}
