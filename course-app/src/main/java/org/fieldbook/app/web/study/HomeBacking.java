package org.fieldbook.app.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.planner.Progress;
import org.fieldbook.app.toolkit.RecentTools;
import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.app.web.toolkit.Revisit;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** A student's home: this week, where I left off, the next deadline, the planner, the toolkit. */
@Named("home")
@RequestScoped
public class HomeBacking {

  private static final int MOST_TOOLS = 5;

  @Inject StudyContext study;
  @Inject PlannerBacking planner;
  @Inject RecentTools recentTools;
  @Inject Clock clock;

  private RecentTools.@Nullable Recent recent;

  /** The week to study now: the one that is on, else the last that was, else the first. */
  public Week getWeek() {
    PublishedCourse course = study.getPresentation().course();
    String id =
        study
            .currentWeek()
            .filter(w -> course.findWeek(w.id()).isPresent())
            .map(StudyCalendar.CalendarWeek::id)
            .orElseGet(this::lastWeekBegun);
    return course.week(id);
  }

  private String lastWeekBegun() {
    return study.getPresentation().calendar().weeks().stream()
        .filter(w -> !w.starts().isAfter(study.today()))
        .filter(w -> study.getPresentation().course().findWeek(w.id()).isPresent())
        .reduce((first, second) -> second)
        .map(StudyCalendar.CalendarWeek::id)
        .orElseGet(() -> study.getPresentation().course().weeks().keySet().iterator().next());
  }

  /** Such as {@code Sunday 22 November}. */
  public String getToday() {
    return Day.full(study.today());
  }

  /** Such as {@code Block 2, Managing relationships. Week 8, 21 November to 27 November}. */
  public String getWhere() {
    Week week = getWeek();
    PublishedCourse course = study.getPresentation().course();
    String block =
        course
            .blockOf(week.id())
            .map(b -> course.partLabel() + " " + b.number() + ", " + b.title() + ". ")
            .orElse("");
    String dates =
        study
            .getPresentation()
            .calendar()
            .week(week.id())
            .map(w -> Day.span(w.starts(), w.lastDay()))
            .orElse("");
    return block + study.getPresentation().weekLabel(week.id()) + ", " + dates;
  }

  /** The break that is on, when no week is. */
  public String getPause() {
    return study
        .currentWeek()
        .filter(w -> study.getPresentation().course().findWeek(w.id()).isEmpty())
        .map(w -> w.title() + " until " + Day.full(w.lastDay()))
        .orElse("");
  }

  public String getWeekHref() {
    return "/study/week?w=" + getWeek().id() + "&p=" + study.getCode();
  }

  /** Where the student left off, absent before they read anything. */
  public Progress.@Nullable LastPlace getPlace() {
    return planner.progress().findPlace().orElse(null);
  }

  public String getPlaceHref() {
    return planner.progress().findPlace().map(p -> p.href(study.getCode())).orElse(getWeekHref());
  }

  /** Such as {@code You stopped here on Sunday 22 November, 21:40, in Week 7.} */
  public String getPlaceSaid() {
    return planner
        .progress()
        .findPlace()
        .map(
            p ->
                "You stopped here on "
                    + Day.moment(p.leftAt().atZone(study.getPresentation().calendar().zone()))
                    + ", in "
                    + study.getPresentation().weekLabel(p.week())
                    + ".")
        .orElse("");
  }

  /** The parts of this week, clean HTML. */
  public String getParts() {
    Week week = getWeek();
    Optional<String> here =
        planner
            .progress()
            .findPlace()
            .filter(p -> p.week().equals(week.id()))
            .map(Progress.LastPlace::part);
    return HomeListsHtml.parts(week.parts().stream().map(p -> partLine(week, p, here)).toList());
  }

  private PartLine partLine(Week week, Part part, Optional<String> here) {
    boolean studied = planner.progress().isPartStudied(week.id(), part.id());
    boolean isHere = !studied && here.filter(part.id()::equals).isPresent();
    return new PartLine(
        part.id(),
        part.title(),
        getWeekHref() + "#" + part.id(),
        studied ? "done" : isHere ? "half" : "empty",
        isHere ? "You are here" : sub(part),
        part.minutes() == 0 ? "" : Minutes.said(part.minutes()));
  }

  private static String sub(Part part) {
    if (part.kind() == Part.Kind.VIDEO) {
      return "Video, with transcript";
    }
    return part.activity() != null && part.activity().tool() != null
        ? "Goes into your toolkit"
        : "";
  }

  /** Such as {@code 1 h 45 min studied of about 4 h 30 min}. */
  public String getStudiedTime() {
    Week week = getWeek();
    int done =
        week.parts().stream()
            .filter(p -> planner.progress().isPartStudied(week.id(), p.id()))
            .mapToInt(Part::minutes)
            .sum();
    return Minutes.said(done) + " studied of about " + Minutes.said(week.minutes());
  }

  /** What fits in a short break as clean HTML, empty when nothing does. */
  public String getShortBreaks() {
    List<ShortBreak> breaks = shortBreaks();
    return breaks.isEmpty() ? "" : HomeListsHtml.choices(breaks);
  }

  /** Parts not yet studied that fit in a short break, the longest that fits for each length. */
  private List<ShortBreak> shortBreaks() {
    Week week = getWeek();
    return List.of(15, 30, 60).stream()
        .flatMap(
            minutes ->
                week.parts().stream()
                    .filter(p -> !planner.progress().isPartStudied(week.id(), p.id()))
                    .filter(p -> p.minutes() > 0 && p.minutes() <= minutes)
                    .max(java.util.Comparator.comparingInt(Part::minutes))
                    .map(p -> new ShortBreak(minutes, getWeekHref() + "#" + p.id(), p.title()))
                    .stream())
        .toList();
  }

  /** The next assignment that is not submitted, absent when all are. */
  public @Nullable Deadline getDeadline() {
    Instant now = clock.instant();
    return planner.assignments().stream()
        .filter(l -> l.stage() == MyTmas.Stage.NOT_SUBMITTED && l.due().due().isAfter(now))
        .findFirst()
        .map(l -> deadline(l, now))
        .orElse(null);
  }

  private Deadline deadline(MyTmas.Line line, Instant now) {
    long days = Duration.between(now, line.due().due()).toDays();
    WeekLine.DueLine due = PlannerLines.due(line);
    int span = 35;
    return new Deadline(
        due.name() + ": " + line.due().set().assignment().title(),
        "/tma/assignment?a=" + due.id() + "&p=" + study.getCode(),
        due.moment(),
        line.due().due().toString(),
        days == 0 ? "less than a day left" : days == 1 ? "1 day left" : days + " days left",
        span,
        (int) Math.max(0, span - Math.min(span, days)));
  }

  /** Whether the course has the tool for a person-management specification. */
  public boolean isSpecifiable() {
    return study.getPresentation().course().tools().containsKey(Specification.TOOL);
  }

  /** Whether the reader has a complete one, as a sentence; costs no statement of its own. */
  public String getSpecified() {
    return getTools().finished()
        ? "Your person-management specification is complete."
        : "No complete person-management specification yet.";
  }

  /** The newest entries of the toolkit and how many there are. */
  public RecentTools.Recent getTools() {
    if (recent == null) {
      recent =
          recentTools.of(
              study.membership().presentation(), MOST_TOOLS, revisited(), Specification.TOOL);
    }
    return recent;
  }

  /** Tools to which this week comes back. */
  private List<String> revisited() {
    return study.getPresentation().course().tools().values().stream()
        .filter(t -> t.revisited().contains(getWeek().id()))
        .map(ToolTemplate::id)
        .toList();
  }

  /** Lines about tools of which there is an entry and to which this week comes back, clean HTML. */
  public String getRevisits() {
    Html html = new Html();
    for (RecentTools.Latest latest : getTools().latest()) {
      @Nullable ToolTemplate tool = study.getPresentation().course().tools().get(latest.tool());
      if (tool != null) {
        Revisit.of(
                study.getPresentation(),
                tool,
                new Revisit.Latest(latest.slot(), latest.week(), latest.date(), latest.body()),
                getWeek().id(),
                study.today())
            .writeTo(html);
      }
    }
    return html.toString();
  }

  /** The newest entries as clean HTML. */
  public String getNewestTools() {
    return HomeListsHtml.tools(getTools().tools(), study.getPresentation());
  }

  /** One part of this week. */
  record PartLine(String id, String title, String href, String icon, String sub, String time) {

    String getState() {
      return icon.equals("half") ? "is-here" : icon.equals("empty") ? "is-todo" : "";
    }
  }

  /** A part that fits in a short break. */
  record ShortBreak(int minutes, String href, String title) {

    String getSaid() {
      return Minutes.said(minutes);
    }
  }

  /** The next deadline: a ruler of {@code of} days at {@code at}. */
  public record Deadline(
      String title, String href, String moment, String instant, String left, int of, int at) {}
}
