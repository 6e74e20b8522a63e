package org.fieldbook.app.web.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.planner.Progress;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadEntries.WeekEntries;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.app.web.response.ResponseForms;
import org.fieldbook.app.web.study.PartView.ToolView;
import org.fieldbook.app.web.toolkit.Revisit;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a week together with what the student has written and marked in it. */
@ApplicationScoped
class WeekParts {

  @Inject ResponseForms forms;

  /** The parts in reading order. */
  List<PartView> of(
      PublishedPresentation presentation,
      Week week,
      WeekEntries entries,
      Progress progress,
      boolean editable,
      LocalDate today) {
    List<PartView> parts = new ArrayList<>();
    Reading reading = new Reading(presentation, week, entries, progress, editable, today);
    for (Part part : week.parts()) {
      parts.add(part(reading, part, parts.size() + 1));
    }
    return parts;
  }

  private PartView part(Reading reading, Part part, int number) {
    Optional<EntryView> entry = Optional.ofNullable(reading.entries().bySlot().get(part.id()));
    boolean studied = reading.progress().isPartStudied(reading.week().id(), part.id());
    boolean here =
        reading
            .progress()
            .findPlace()
            .filter(p -> p.week().equals(reading.week().id()) && p.part().equals(part.id()))
            .isPresent();
    return new PartView(
        part,
        number,
        PartView.kind(part),
        Spans.time(part.minutes()),
        studied,
        here,
        studied ? "done" : here || entry.isPresent() ? "half" : "empty",
        form(reading, part, entry),
        Recordings.of(
            reading.presentation().course(),
            part,
            WeekLinks.ofStudent(reading.presentation().code().value())),
        tool(reading, part, entry));
  }

  private String form(Reading reading, Part part, Optional<EntryView> entry) {
    Activity activity = part.activity();
    if (activity != null && activity.type() != Activity.Type.DISCUSSION) {
      return forms.of(reading.presentation(), activity, entry, reading.editable()).getHtml();
    }
    return part.kind() == Part.Kind.REVIEW
        ? forms.review(reading.presentation(), part, entry, reading.editable()).getHtml()
        : "";
  }

  private @Nullable ToolView tool(Reading reading, Part part, Optional<EntryView> entry) {
    ToolTemplate template =
        part.tool() == null ? null : reading.presentation().course().tools().get(part.tool());
    if (template == null) {
      return null;
    }
    String p = reading.presentation().code().value();
    EntryView latest = reading.entries().latest().get(template.id());
    Revisit revisit =
        latest == null || latest.slot().equals(part.id())
            ? null
            : Revisit.of(
                reading.presentation(),
                template,
                new Revisit.Latest(
                    latest.slot(), latest.provenance().week(), latest.date(), latest.body()),
                reading.week().id(),
                reading.today());
    if (part.kind() != Part.Kind.REVISIT) {
      String href = "/toolkit/entry?e=" + part.id() + "&p=" + p;
      return new ToolView(
          template.id(),
          template.title(),
          entry.isPresent() ? href : "",
          entry.map(e -> picture(reading, template, e)).orElse(""),
          template.revisited().contains(reading.week().id()) ? revisit : null);
    }
    String begin = "/toolkit/new?tool=" + template.id() + "&p=" + p;
    return new ToolView(template.id(), template.title(), begin, "", revisit);
  }

  private String picture(Reading reading, ToolTemplate template, EntryView entry) {
    PublishedCourse course = reading.presentation().course();
    return Pictures.first(
        Material.of(template, Options.of(course), entry.body(), entry.date(), reading.today()),
        "picture-" + entry.slot());
  }

  /** What is read, by whom, and with what in it. */
  private record Reading(
      PublishedPresentation presentation,
      Week week,
      WeekEntries entries,
      Progress progress,
      boolean editable,
      LocalDate today) {}
}
