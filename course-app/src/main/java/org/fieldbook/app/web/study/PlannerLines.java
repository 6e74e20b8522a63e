package org.fieldbook.app.web.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.planner.Progress;
import org.fieldbook.app.toolkit.diary.DiaryLine;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;

/** Puts together the planner of one student: calendar, ticks and due dates. */
final class PlannerLines {

  private final PublishedPresentation presentation;
  private final Progress progress;
  private final List<MyTmas.Line> assignments;
  private final List<DiaryLine> diary;
  private final Instant now;
  private final List<WeekLine> lines;

  PlannerLines(
      PublishedPresentation presentation,
      Progress progress,
      List<MyTmas.Line> assignments,
      List<DiaryLine> diary,
      Instant now) {
    this.presentation = presentation;
    this.progress = progress;
    this.assignments = assignments;
    this.diary = diary;
    this.now = now;
    this.lines = find();
  }

  /** All lines in the order of their dates. */
  List<WeekLine> all() {
    return lines;
  }

  private List<WeekLine> find() {
    List<CalendarWeek> weeks = presentation.calendar().weeks();
    List<WeekLine> lines = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Optional<CalendarWeek> next =
          i + 1 < weeks.size() ? Optional.of(weeks.get(i + 1)) : Optional.empty();
      lines.add(line(weeks.get(i), next));
    }
    return lines;
  }

  /** The lines of a block's weeks. What is due in a break stands with the week before it. */
  List<WeekLine> of(PublishedCourse.Block block) {
    List<WeekLine> found = new ArrayList<>();
    boolean within = false;
    for (WeekLine line : lines) {
      if (block.id().equals(line.week().block())) {
        found.add(line);
        within = true;
      } else if (within && line.week().kind() != StudyCalendar.Kind.STUDY) {
        found.set(found.size() - 1, found.get(found.size() - 1).withDue(line.due()));
      } else {
        within = false;
      }
    }
    return found;
  }

  private WeekLine line(CalendarWeek week, Optional<CalendarWeek> next) {
    ZoneId zone = presentation.calendar().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<Week> content = presentation.course().findWeek(week.id());
    return new WeekLine(
        week,
        content.filter(w -> w.number() > 0).map(w -> Integer.toString(w.number())).orElse(""),
        content.map(this::state).orElse(""),
        week.covers(today),
        content.isPresent(),
        dueIn(week, zone),
        presentation.course().events().stream()
            .filter(e -> e.week().equals(week.id()))
            .map(PublishedCourse.Event::title)
            .toList(),
        diary.stream().filter(d -> week.covers(d.day())).toList(),
        next.filter(n -> n.kind() != StudyCalendar.Kind.STUDY)
            .map(n -> n.title() + ", " + Day.span(n.starts(), n.lastDay())));
  }

  /** What the student set themselves for days that no week covers. */
  List<DiaryLine> ownElsewhere() {
    return diary.stream()
        .filter(d -> presentation.calendar().weeks().stream().noneMatch(w -> w.covers(d.day())))
        .toList();
  }

  private String state(Week week) {
    if (progress.isWeekStudied(week.id())) {
      return "is-studied";
    }
    return progress.partsStudied(week) > 0 ? "is-part" : "";
  }

  private List<WeekLine.DueLine> dueIn(CalendarWeek week, ZoneId zone) {
    return assignments.stream()
        .filter(a -> week.covers(a.due().due().atZone(zone).toLocalDate()))
        .map(PlannerLines::due)
        .toList();
  }

  static WeekLine.DueLine due(MyTmas.Line line) {
    LocalDate day = line.due().dueLocal().toLocalDate();
    return new WeekLine.DueLine(
        line.due().set().id(),
        name(line.due().set().id()),
        Day.brief(day),
        Day.moment(line.due().dueLocal()),
        switch (line.stage()) {
          case RETURNED -> "returned";
          case SUBMITTED -> "submitted";
          case NOT_SUBMITTED -> "";
        });
  }

  /** Such as {@code TMA 01}. */
  static String name(String id) {
    return Wording.assignment(id);
  }

  /** What is due on days that no week covers: a second try may be due after the end. */
  List<WeekLine.DueLine> dueElsewhere() {
    ZoneId zone = presentation.calendar().zone();
    return assignments.stream()
        .filter(a -> a.due().set().again() != null)
        .filter(
            a ->
                presentation.calendar().weeks().stream()
                    .noneMatch(w -> w.covers(a.due().due().atZone(zone).toLocalDate())))
        .map(PlannerLines::due)
        .toList();
  }
}
