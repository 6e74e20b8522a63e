package org.fieldbook.app.web.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.response.ResponseForms;
import org.fieldbook.app.web.study.PartView.ToolView;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Shows weeks to the staff. Costs no SQL statement. */
@ApplicationScoped
public class ShowWeek {

  @Inject ResponseForms forms;

  /**
   * A week of the edition.
   *
   * @param id of the week; empty for the first
   * @param asked what the address of the page asks for besides the week
   * @throws NotFound when the edition has no such week
   */
  public ShownWeek of(PublishedCourse course, String id, String asked) {
    Week week =
        (id.isEmpty() ? course.weeks().values().stream().findFirst() : course.findWeek(id))
            .orElseThrow(() -> new NotFound("week " + id));
    WeekLinks links = WeekLinks.ofStaff(asked);
    List<PartView> parts = new ArrayList<>();
    for (Part part : week.parts()) {
      parts.add(part(course, part, parts.size() + 1, links));
    }
    return new ShownWeek(new Chapter(course, week, links), parts);
  }

  private PartView part(PublishedCourse course, Part part, int number, WeekLinks links) {
    return new PartView(
        part,
        number,
        PartView.kind(part),
        Spans.time(part.minutes()),
        false,
        false,
        "empty",
        form(course, part),
        Recordings.of(course, part, links),
        tool(course, part));
  }

  private String form(PublishedCourse course, Part part) {
    Activity activity = part.activity();
    if (activity == null) {
      return part.kind() == Part.Kind.REVIEW ? forms.shownReview(part) : "";
    }
    return activity.type() == Activity.Type.DISCUSSION ? "" : forms.shown(course, activity);
  }

  private static @Nullable ToolView tool(PublishedCourse course, Part part) {
    ToolTemplate template = part.tool() == null ? null : course.tools().get(part.tool());
    return template == null ? null : new ToolView(template.id(), template.title(), "", "", null);
  }
}
