package org.fieldbook.app.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldbook.app.toolkit.Completion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What is worked out from an entry of a tool as it was last saved: its picture, its computed
 * fields, and what it still lacks.
 */
@RequestScoped
@Path("entries/{presentation}/{slot}/picture")
@Produces(MediaType.APPLICATION_JSON)
public class PictureResource {

  @Inject ReadEntries readEntries;
  @Inject Library library;
  @Inject Templates templates;
  @Inject Clock clock;

  @PathParam("presentation")
  String presentation = "";

  @PathParam("slot")
  String slot = "";

  /**
   * {@code {"version": 3, "html": "<figure ...", "says": "...", "computed": {...}, "calculated":
   * {"lines": [{"variance": "−3,000"}]}, "done": false, "missing": [{"field": "forces", "said":
   * "..."}]}}; {@code html} is empty for a tool that has no picture.
   */
  @GET
  public JsonObject picture() {
    PresentationCode code = EntryResource.presentationOf(presentation);
    EntryView entry = readEntries.one(code, slot);
    PublishedPresentation presented = library.presentation(code);
    ToolTemplate template =
        templates
            .of(entry, presented.course())
            .orElseThrow(() -> new NotFound("picture of " + slot));
    Material material =
        Material.of(
            template,
            Options.of(presented.course())
                .with(readEntries.choices(template, presented.course().tools())),
            entry,
            readEntries.ofTool(template.id()),
            LocalDate.now(clock.withZone(presented.calendar().zone())));
    JsonArrayBuilder missing = Json.createArrayBuilder();
    Completion.of(template, material.options(), entry.body())
        .forEach(
            m ->
                missing.add(
                    Json.createObjectBuilder().add("field", m.field()).add("said", m.said())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("version", entry.number())
            .add("done", entry.done())
            .add("computed", Pictures.computed(material))
            .add("calculated", Calculations.json(material))
            .add("missing", missing);
    return json.add("html", Pictures.figures(material, "picture-" + slot).toString())
        .add("says", Pictures.says(material))
        .build();
  }
}
