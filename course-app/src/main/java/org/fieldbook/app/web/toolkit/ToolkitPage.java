package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.app.toolkit.DeleteEntry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.comment.FindNewComments;
import org.fieldbook.app.toolkit.comment.News;
import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/**
 * The shelf: {@code /toolkit/list?by=family}. Five SQL statements, the sign-in's and the
 * membership's among them.
 */
@Named("toolkitPage")
@RequestScoped
public class ToolkitPage {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;
  @Inject DeleteEntry deleteEntry;
  @Inject FindNewComments findNewComments;
  @Inject HttpServletRequest request;

  private @Nullable List<EntryView> entries;
  private @Nullable Shelf shelf;
  private @Nullable List<News> news;

  /** All entries of tools, latest date first. */
  List<EntryView> entries() {
    if (entries == null) {
      entries = readToolkit.entries(study.membership().presentation());
    }
    return entries;
  }

  private Shelf shelf() {
    if (shelf == null) {
      shelf = new Shelf(study.getPresentation(), entries(), study.today());
    }
    return shelf;
  }

  /** {@code block} or {@code family}. */
  public String getBy() {
    return "block".equals(request.getParameter("by")) ? "block" : "family";
  }

  public List<Shelf.Section> getSections() {
    return getBy().equals("block") ? shelf().byBlock() : shelf().byFamily();
  }

  /** Whether there is any entry. */
  public boolean isFilled() {
    return !entries().isEmpty();
  }

  /**
   * Whether a quick note can be kept: the course has the journal that takes it, and lets one write.
   */
  public boolean isNotable() {
    return study.membership().active()
        && study.getPresentation().course().tools().containsKey("reflective-journal");
  }

  /** What there is, in words and figures. */
  public String getLede() {
    int count = shelf().entryCount();
    if (count == 0 && isFilled()) {
      return "Nothing is in use just now: all that you made is archived. It stays yours when the"
          + " course ends.";
    }
    if (count == 0) {
      return "Empty so far. Every tool that you fill comes to lie here, and stays yours when the"
          + " course ends.";
    }
    return count(count, "entry", "entries", true)
        + " in "
        + count(shelf().toolCount(), "tool", "tools", false)
        + ", made by you. They stay yours when the course ends.";
  }

  /** How many entries are archived, in words; empty for none. */
  public String getArchived() {
    int count = (int) entries().stream().filter(EntryView::archived).count();
    return count == 0 ? "" : count(count, "archived entry", "archived entries", false);
  }

  /** Whether there is a complete person-management specification, as a sentence. */
  public String getSpecified() {
    return specified(Specification.complete(entries()).isPresent());
  }

  /** Whether the course has such a tool at all. */
  public boolean isSpecifiable() {
    return study.getPresentation().course().tools().containsKey(Specification.TOOL);
  }

  static String specified(boolean complete) {
    return complete
        ? "Your person-management specification is complete."
        : "You have no complete person-management specification yet.";
  }

  /** What was added this week; empty when nothing was. */
  public String getAdded() {
    long added = shelf().addedSince(weekBegan());
    return added == 0 ? "" : count((int) added, "entry", "entries", true) + " added this week.";
  }

  private Instant weekBegan() {
    ZoneId zone = study.getPresentation().calendar().zone();
    LocalDate monday = study.today();
    while (monday.getDayOfWeek() != study.getPresentation().calendar().weekStarts()) {
      monday = monday.minusDays(1);
    }
    return monday.atStartOfDay(zone).toInstant();
  }

  /** When something was last saved; empty when nothing was. */
  public String getLastChanged() {
    return entries().stream()
        .map(EntryView::savedAt)
        .max(Comparator.naturalOrder())
        .map(at -> SavedLine.moment(at, study.getPresentation().calendar().zone()))
        .orElse("");
  }

  /** Number of weeks on the line. */
  public int getWeeks() {
    return new WeekRuler(study.getPresentation()).length();
  }

  /** Number of equal blocks on the line; 1 where they differ in length. */
  public int getBlocks() {
    List<PublishedCourse.Block> blocks = study.getPresentation().course().blocks();
    boolean equal = blocks.stream().mapToInt(b -> b.weeks().size()).distinct().count() == 1;
    return equal ? blocks.size() : 1;
  }

  /** The first tool task of the course, from the current week on if there is one. */
  public Optional<First> first() {
    PublishedCourse course = study.getPresentation().course();
    LocalDate today = study.today();
    List<CalendarWeek> weeks = study.getPresentation().calendar().weeks();
    Optional<First> coming =
        weeks.stream()
            .filter(w -> w.ends().isAfter(today))
            .flatMap(w -> course.findWeek(w.id()).stream())
            .flatMap(w -> tasks(w).stream())
            .findFirst();
    return coming.isPresent()
        ? coming
        : course.weeks().values().stream().flatMap(w -> tasks(w).stream()).findFirst();
  }

  private List<First> tasks(Week week) {
    return week.activities().stream()
        .filter(a -> a.type() == Activity.Type.TOOL)
        .map(
            a ->
                new First(
                    a.title(),
                    study.getPresentation().weekLabel(week.id()),
                    "/study/week?w=" + week.id() + "&p=" + study.getCode() + "#" + a.id(),
                    a.minutes()))
        .toList();
  }

  public @Nullable First getFirst() {
    return first().orElse(null);
  }

  /** Entries on which others have said something that the owner has not read. */
  public List<News> getNews() {
    if (news == null) {
      news = findNewComments.in(study.membership().presentation());
    }
    return news;
  }

  /** What is new. */
  public String getNewsTitle() {
    return getNews().stream().anyMatch(n -> n.fillings() > 0)
        ? "New from your readers"
        : "New comments";
  }

  /** What was deleted and can still be brought back. */
  public List<Gone> getDeleted() {
    return deleteEntry.deleted(study.membership().presentation()).stream()
        .map(e -> new Gone(e.title(), e.slot(), "Deleted. " + until(e)))
        .toList();
  }

  private String until(EntryView entry) {
    Instant deleted = entry.deletedAt();
    return deleted == null
        ? ""
        : "Kept until "
            + SavedLine.moment(
                deleted.plus(org.fieldbook.app.toolkit.Entry.UNDO),
                study.getPresentation().calendar().zone())
            + ".";
  }

  private static String count(int count, String one, String many, boolean first) {
    String number = count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    String said =
        first ? number.substring(0, 1).toUpperCase(Locale.UK) + number.substring(1) : number;
    return said + " " + (count == 1 ? one : many);
  }

  /** An activity to begin with. */
  public record First(String title, String week, String href, int minutes) {}

  /** A deleted entry. */
  public record Gone(String title, String slot, String said) {}
}
