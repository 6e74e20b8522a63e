package org.fieldbook.app.web.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Calculated;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.Templates;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Makes the forms of responses. Costs no SQL statement, as the entries are read by the page; but
 * one for a tool that offers the student's other entries to choose from.
 */
@ApplicationScoped
public class ResponseForms {

  private static final Pattern CONTROL = Pattern.compile("<(input|select|textarea|button)\\b");

  @Inject ReadEntries readEntries;
  @Inject Templates templates;

  /** The form of an activity; a discussion has none. */
  public ResponseForm of(
      PublishedPresentation presentation,
      Activity activity,
      Optional<EntryView> entry,
      boolean editable) {
    JsonObject body = body(entry);
    if (activity.type() == Activity.Type.TOOL) {
      ToolTemplate template =
          entry
              .flatMap(e -> templates.of(e, presentation.course()))
              .orElseGet(() -> template(presentation.course(), activity));
      Options options =
          Options.until(presentation.course(), activity.weekId())
              .with(readEntries.choices(template, presentation.course().tools()));
      return tool(presentation, template, activity.id(), options, entry, editable);
    }
    String fields = fields(activity, body);
    EntryKind kind = EntryKind.valueOf(activity.type().name());
    return form(presentation, activity.id(), kind, activity.title(), fields, entry, editable);
  }

  private static String fields(Activity activity, JsonObject body) {
    return switch (activity.type()) {
      case FREE -> ActivityHtml.text(activity.id(), "Your response", activity.words(), body);
      case TABLE -> ActivityHtml.table(activity, body);
      case POLL -> ActivityHtml.poll(activity, body);
      case SELF_CHECK -> ActivityHtml.selfCheck(activity, body);
      case TOOL, DISCUSSION ->
          throw new IllegalArgumentException(activity.type() + " has no form of its own");
    };
  }

  /** The form of the answer to the core questions. */
  public ResponseForm review(
      PublishedPresentation presentation, Part part, Optional<EntryView> entry, boolean editable) {
    String fields = ActivityHtml.text(part.id(), "Your response", null, body(entry));
    return form(presentation, part.id(), EntryKind.REVIEW, part.title(), fields, entry, editable);
  }

  /**
   * The form of a tool.
   *
   * @param slot id of the tool task, or {@code own-...} for an entry made in the toolkit
   * @param options what the course gives to choose from
   */
  public ResponseForm tool(
      PublishedPresentation presentation,
      ToolTemplate template,
      String slot,
      Options options,
      Optional<EntryView> entry,
      boolean editable) {
    JsonObject values = ControlHtml.object(body(entry).get("fields"));
    String controls = controls(template, slot, options, values);
    ResponseForm form =
        form(presentation, slot, EntryKind.TOOL, template.title(), controls, entry, editable);
    return new ResponseForm(
        form.presentation(),
        form.slot(),
        form.kind(),
        template.id(),
        entry
            .map(e -> e.provenance().editionId())
            .orElseGet(() -> presentation.course().editionId()),
        form.version(),
        form.label(),
        form.fields(),
        form.saved(),
        form.editable());
  }

  /** The controls of a tool that is being written, for its writers to try; saved nowhere. */
  public String tried(ToolTemplate template, PublishedCourse course) {
    return controls(template, "try", Options.of(course), JsonValue.EMPTY_JSON_OBJECT);
  }

  private static ToolTemplate template(PublishedCourse course, Activity activity) {
    ToolTemplate template = course.tools().get(activity.tool());
    if (template == null) {
      throw new IllegalStateException(activity.id() + " names no tool of the edition");
    }
    return template;
  }

  /** An activity for somebody who does not answer it: empty and shut. A discussion has no form. */
  public String shown(PublishedCourse course, Activity activity) {
    JsonObject nothing = JsonValue.EMPTY_JSON_OBJECT;
    return switch (activity.type()) {
      case TOOL -> {
        ToolTemplate template = template(course, activity);
        Options options = Options.until(course, activity.weekId());
        yield "<div class=\"worksheet\"><div class=\"worksheet-top\">"
            + shut(controls(template, activity.id(), options, nothing))
            + "</div></div>";
      }
      case SELF_CHECK -> shut(ActivityHtml.selfCheckTold(activity));
      case FREE, TABLE, POLL, DISCUSSION -> shut(fields(activity, nothing));
    };
  }

  /** The answer to the core questions for somebody who does not give one. */
  public String shownReview(Part part) {
    return shut(ActivityHtml.text(part.id(), "Response", null, JsonValue.EMPTY_JSON_OBJECT));
  }

  private static String shut(String fields) {
    return "<div class=\"response\">" + disabled(fields) + "</div>";
  }

  /**
   * Each control by itself, as nothing inside a disabled group counts as within the keyboard’s
   * reach: what scrolls has to be.
   */
  private static String disabled(String fields) {
    return "<div class=\"bare\">"
        + CONTROL
            .matcher(fields)
            .replaceAll("<$1 disabled")
            .replace("class=\"fill-scroll\"", "class=\"fill-scroll\" tabindex=\"0\"")
        + "</div>";
  }

  private static String controls(
      ToolTemplate template, String slot, Options options, JsonObject values) {
    Html html = new Html();
    Options offered = options.with(values);
    Answers answers = Calculated.of(template, offered, new Answers(values));
    FieldHtml fields = new FieldHtml(html, template, offered, answers);
    for (ToolField field : template.fields()) {
      fields.field(
          field, new Place(slot, "fields/" + field.id()), answers.fields().get(field.id()));
    }
    NamesHtml.write(html, slot, template, offered, answers);
    return html.toString();
  }

  private static ResponseForm form(
      PublishedPresentation presentation,
      String slot,
      EntryKind kind,
      String label,
      String fields,
      Optional<EntryView> entry,
      boolean editable) {
    return new ResponseForm(
        presentation.code().value(),
        slot,
        kind.code(),
        null,
        null,
        entry.map(EntryView::number).orElse(0),
        label,
        editable ? fields : disabled(fields),
        entry.map(e -> SavedLine.of(e, presentation.calendar().zone())).orElse(""),
        editable);
  }

  private static JsonObject body(Optional<EntryView> entry) {
    return entry.map(EntryView::body).orElse(JsonValue.EMPTY_JSON_OBJECT);
  }
}
