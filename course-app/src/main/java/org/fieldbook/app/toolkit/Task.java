package org.fieldbook.app.toolkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry answers: an activity or the review of a week, or a tool that the owner filled
 * without being asked.
 *
 * @param slot id of the activity or part, or {@code own-} with an id that the page made up
 */
public record Task(
    String slot,
    EntryKind kind,
    Provenance provenance,
    String title,
    List<String> competences,
    ResponseShape shape) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Pattern OWN = Pattern.compile("own-[A-Za-z0-9-]{8,60}");

  public Task {
    competences = List.copyOf(competences);
  }

  /** Whether the slot is one that an owner makes in the toolkit. */
  public static boolean isOwn(String slot) {
    return OWN.matcher(slot).matches();
  }

  /** What a new entry is called: after its activity, or else after its tool and the day. */
  String titleOn(LocalDate day) {
    return isOwn(slot) ? title + ", " + DAY.format(day) : title;
  }

  /**
   * The task of a slot.
   *
   * @param tool id of the tool, for an entry made in the toolkit
   * @throws NotFound when the course asks for no such thing
   */
  public static Task find(PublishedCourse course, String slot, @Nullable String tool) {
    if (isOwn(slot)) {
      return own(course, slot, tool);
    }
    for (Week week : course.weeks().values()) {
      if (slot.startsWith(week.id() + "-")) {
        return week.part(slot)
            .flatMap(part -> of(course, week, part))
            .orElseThrow(() -> new NotFound(slot));
      }
    }
    throw new NotFound(slot);
  }

  private static Optional<Task> of(PublishedCourse course, Week week, Part part) {
    Activity activity = part.activity();
    if (activity != null && activity.type() != Activity.Type.DISCUSSION) {
      return Optional.of(of(course, week, activity));
    }
    if (part.kind() == Part.Kind.REVIEW) {
      return Optional.of(
          new Task(
              part.id(),
              EntryKind.REVIEW,
              from(course, week, part.id(), null),
              part.title(),
              List.of(),
              ResponseShape.ofReview(part.title())));
    }
    return Optional.empty();
  }

  private static Task of(PublishedCourse course, Week week, Activity activity) {
    String toolId = activity.type() == Activity.Type.TOOL ? activity.tool() : null;
    ToolTemplate tool = toolId == null ? null : course.tools().get(toolId);
    return new Task(
        activity.id(),
        EntryKind.valueOf(activity.type().name()),
        from(course, week, activity.id(), toolId),
        activity.title(),
        tool == null ? List.of() : tool.competences(),
        ResponseShape.of(activity, course));
  }

  private static Task own(PublishedCourse course, String slot, @Nullable String toolId) {
    ToolTemplate tool = toolId == null ? null : course.tools().get(toolId);
    if (tool == null) {
      throw new NotFound("tool " + toolId);
    }
    return new Task(
        slot,
        EntryKind.TOOL,
        new Provenance(
            course.code(), course.editionId(), null, null, null, tool.id(), course.edition()),
        tool.title(),
        tool.competences(),
        ResponseShape.of(tool, course));
  }

  private static Provenance from(
      PublishedCourse course, Week week, String activity, @Nullable String tool) {
    return new Provenance(
        course.code(),
        course.editionId(),
        week.block(),
        week.id(),
        activity,
        tool,
        tool == null ? null : course.edition());
  }
}
