package org.fieldbook.app.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.planner.Progress;
import org.fieldbook.app.planner.ShowProgress;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Ticks;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.course.StudyCalendar.Kind;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/**
 * The page of a week: {@code /study/week?w=W01&p=LMC310-2026J}. Costs three SQL statements besides
 * the sign-in's: the membership, the week's entries, the progress.
 */
@Named("weekPage")
@RequestScoped
public class WeekBacking {

  /** A week opens this long before its date; what comes before the start is always open. */
  private static final int WEEKS_AHEAD = 2;

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject ShowProgress showProgress;
  @Inject WeekParts weekParts;
  @Inject HttpServletRequest request;

  private @Nullable List<PartView> parts;
  private @Nullable Progress progress;

  /** Id of the week: the one asked for, else the week that is on, else the one that was last. */
  public String getId() {
    String wanted = request.getParameter("w");
    return wanted != null ? wanted : current().map(CalendarWeek::id).orElse("");
  }

  private Optional<CalendarWeek> current() {
    LocalDate today = study.today();
    List<CalendarWeek> weeks = studied();
    Optional<CalendarWeek> last =
        weeks.stream().filter(w -> !w.starts().isAfter(today)).reduce((a, b) -> b);
    return last.isPresent() ? last : weeks.stream().findFirst();
  }

  /** Weeks with a page, in order. */
  private List<CalendarWeek> studied() {
    PublishedCourse course = presentation().course();
    return presentation().calendar().weeks().stream()
        .filter(w -> course.findWeek(w.id()).isPresent())
        .toList();
  }

  private PublishedPresentation presentation() {
    return study.getPresentation();
  }

  /** Whether there is such a week; if not, the answer says 404 and the page what there is. */
  public boolean isKnown() {
    boolean known = findWeek().isPresent();
    if (!known) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    }
    return known;
  }

  /** The break of that name, when somebody asks for one as if it were a week. */
  public String getBreakTitle() {
    return presentation().calendar().week(getId()).map(CalendarWeek::title).orElse("");
  }

  private Optional<Week> findWeek() {
    return presentation().course().findWeek(getId());
  }

  public Week getWeek() {
    return findWeek().orElseThrow();
  }

  private CalendarWeek dates() {
    return presentation().calendar().week(getId()).orElseThrow();
  }

  /** Whether it may be read yet. */
  public boolean isOpen() {
    return dates().kind() == Kind.BEFORE || !study.today().isBefore(opens());
  }

  private LocalDate opens() {
    return dates().starts().minusWeeks(WEEKS_AHEAD);
  }

  public String getOpensSaid() {
    return Spans.weekday(opens());
  }

  /** Whether its date is still to come. */
  public boolean isAhead() {
    return study.today().isBefore(dates().starts());
  }

  public String getStartsSaid() {
    return Spans.weekday(dates().starts());
  }

  public String getFirstDay() {
    return Spans.day(dates().starts());
  }

  public String getLastDay() {
    return Spans.dayAndYear(dates().lastDay());
  }

  /** Such as {@code Week 9}. */
  public String getLabel() {
    return presentation().weekLabel(getId());
  }

  /** What the edition says of the week. */
  public Chapter getChapter() {
    return new Chapter(presentation().course(), getWeek(), WeekLinks.ofStudent(study.getCode()));
  }

  /** The parts themselves, clean HTML. */
  public String getText() {
    return PartHtml.all(parts(), study.getCode(), isEditable());
  }

  /** The list of the parts, clean HTML. */
  public String getContents() {
    return WeekListsHtml.contents(parts(), getPlace());
  }

  private List<PartView> parts() {
    if (parts == null) {
      Week week = getWeek();
      List<String> tools =
          week.parts().stream().flatMap(p -> Optional.ofNullable(p.tool()).stream()).toList();
      parts =
          weekParts.of(
              presentation(),
              week,
              readEntries.ofWeek(presentation().code(), week.id(), tools),
              progress(),
              study.membership().active(),
              study.today());
    }
    return parts;
  }

  private Progress progress() {
    if (progress == null) {
      progress = showProgress.in(presentation().code());
    }
    return progress;
  }

  public int getPartsStudied() {
    return progress().partsStudied(getWeek());
  }

  public boolean isStudied() {
    return progress().isWeekStudied(getId());
  }

  public boolean isEditable() {
    return study.membership().active();
  }

  /** Id of the paragraph where the reader left off in this week; empty when it was elsewhere. */
  public String getPlace() {
    return progress()
        .findPlace()
        .filter(p -> p.week().equals(getId()))
        .map(Progress.LastPlace::fragment)
        .orElse("");
  }

  public String getPlaceSaid() {
    return progress()
        .findPlace()
        .map(p -> SavedLine.moment(p.leftAt(), presentation().calendar().zone()))
        .orElse("");
  }

  /** The course as a small ruler that points at this week, clean HTML. */
  public String getTicks() {
    return Ticks.html(presentation().course(), findWeek().map(Week::number).orElse(0));
  }

  public @Nullable Neighbour getPrevious() {
    return neighbour(-1);
  }

  public @Nullable Neighbour getNext() {
    return neighbour(1);
  }

  private @Nullable Neighbour neighbour(int step) {
    List<CalendarWeek> weeks = studied();
    int index = weeks.indexOf(dates()) + step;
    if (index < 0 || index >= weeks.size()) {
      return null;
    }
    return neighbour(weeks.get(index).id());
  }

  private Neighbour neighbour(String id) {
    return new Neighbour(
        id, presentation().weekLabel(id), presentation().course().week(id).title());
  }

  /** The week to go to when this one is not there or not open. */
  public @Nullable Neighbour getInstead() {
    return current().map(w -> neighbour(w.id())).orElse(null);
  }

  /** A week to go to. */
  public record Neighbour(String id, String label, String title) {}
}
