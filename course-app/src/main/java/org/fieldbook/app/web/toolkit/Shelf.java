package org.fieldbook.app.web.toolkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.log.Log;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * All tools of a course with the owner's entries, as the list shows them; without archived ones.
 */
final class Shelf {

  /** A week's page opens this long before its date, and its tool with it. */
  private static final int WEEKS_AHEAD = 2;

  private static final int SHOWN = 3;

  private final PublishedPresentation presentation;
  private final PublishedCourse course;
  private final LocalDate today;
  private final Map<String, List<EntryView>> byTool;
  private final WeekRuler ruler;

  Shelf(PublishedPresentation presentation, List<EntryView> entries, LocalDate today) {
    this.presentation = presentation;
    this.course = presentation.course();
    this.today = today;
    this.ruler = new WeekRuler(presentation);
    this.byTool =
        entries.stream()
            .filter(e -> e.provenance().tool() != null && !e.archived())
            .collect(Collectors.groupingBy(e -> Objects.requireNonNull(e.provenance().tool())));
  }

  /** By block or unit, where a tool is introduced. */
  List<Section> byBlock() {
    List<Section> sections = new ArrayList<>();
    for (PublishedCourse.Block block : course.blocks()) {
      List<ToolTemplate> tools =
          course.tools().values().stream()
              .filter(t -> t.introduced() != null && block.weeks().contains(t.introduced()))
              .toList();
      sections.add(
          section(block.id(), course.partLabel() + " " + block.number(), block.title(), tools));
    }
    return sections.stream().filter(Section::isFilled).toList();
  }

  /** By competence family: a tool stands in each family that it serves. */
  List<Section> byFamily() {
    return course.competences().stream()
        .map(PublishedCourse.Competence::family)
        .distinct()
        .map(
            family ->
                section(
                    family,
                    familyName(family),
                    competenceCount(family),
                    course.tools().values().stream()
                        .filter(t -> t.families().contains(family))
                        .toList()))
        .filter(Section::isFilled)
        .toList();
  }

  private String competenceCount(String family) {
    long count = course.competences().stream().filter(c -> c.family().equals(family)).count();
    return count + (count == 1 ? " competence" : " competences");
  }

  static String familyName(String family) {
    return family.substring(0, 1).toUpperCase(java.util.Locale.UK) + family.substring(1);
  }

  private Section section(String id, String heading, String about, List<ToolTemplate> tools) {
    List<ToolLine> lines = tools.stream().map(this::line).toList();
    return new Section(
        id,
        heading,
        about,
        lines.stream().filter(ToolLine::open).toList(),
        lines.stream().filter(l -> !l.open()).toList());
  }

  private ToolLine line(ToolTemplate tool) {
    List<EntryView> entries = byTool.getOrDefault(tool.id(), List.of());
    String p = "&p=" + presentation.code();
    List<EntryLine> lines = entries.stream().map(e -> line(e, presentation)).toList();
    return new ToolLine(
        tool.id(),
        tool.title(),
        tool.purpose(),
        !entries.isEmpty() || isOpen(tool),
        opens(tool),
        "/toolkit/new?tool=" + tool.id() + p,
        ruler.marks(entries),
        lines.stream().limit(SHOWN).toList(),
        lines.stream().skip(SHOWN).toList(),
        revisit(tool, entries),
        Log.pictureOf(tool).isPresent() ? "/toolkit/log?tool=" + tool.id() + p : "");
  }

  /** What to say when the week that is on comes back to the tool; null when it does not. */
  private @Nullable Revisit revisit(ToolTemplate tool, List<EntryView> entries) {
    if (entries.isEmpty()) {
      return null;
    }
    EntryView latest = entries.get(0);
    return presentation.calendar().weeks().stream()
        .filter(w -> w.covers(today))
        .findFirst()
        .map(CalendarWeek::id)
        .filter(tool.revisited()::contains)
        .map(
            week ->
                Revisit.of(
                    presentation,
                    tool,
                    new Revisit.Latest(
                        latest.slot(), latest.provenance().week(), latest.date(), latest.body()),
                    week,
                    today))
        .orElse(null);
  }

  static EntryLine line(EntryView entry, PublishedPresentation presentation) {
    return new EntryLine(
        entry.title(),
        href(entry),
        Dates.of(entry.date()),
        place(entry, presentation),
        entry.state(),
        entry.shared());
  }

  static String href(EntryView entry) {
    return "/toolkit/entry?e=" + entry.slot() + "&p=" + entry.presentation();
  }

  /** The week that it is kept in, in words. */
  static String place(EntryView entry, PublishedPresentation presentation) {
    String week = entry.week();
    return week == null ? "made in the toolkit" : Filing.said(week, presentation);
  }

  /** Whether the week that introduces the tool is open. */
  boolean isOpen(ToolTemplate tool) {
    return week(tool).map(w -> !w.starts().minusWeeks(WEEKS_AHEAD).isAfter(today)).orElse(true);
  }

  /** Such as {@code Opens with Week 12, from 4 January}. */
  String opens(ToolTemplate tool) {
    return week(tool)
        .map(
            w ->
                presentation.weekLabel(w.id())
                    + ", from "
                    + Dates.dayOf(w.starts().minusWeeks(WEEKS_AHEAD)))
        .orElse("");
  }

  private java.util.Optional<CalendarWeek> week(ToolTemplate tool) {
    return tool.introduced() == null
        ? java.util.Optional.empty()
        : presentation.calendar().week(tool.introduced());
  }

  /** How many entries there are, and since an instant. */
  long addedSince(Instant since) {
    return byTool.values().stream()
        .flatMap(List::stream)
        .filter(e -> !e.createdAt().isBefore(since))
        .count();
  }

  int entryCount() {
    return byTool.values().stream().mapToInt(List::size).sum();
  }

  int toolCount() {
    return byTool.size();
  }

  /** A block or a family. */
  public record Section(
      String id, String heading, String about, List<ToolLine> tools, List<ToolLine> coming) {

    public boolean isFilled() {
      return !tools.isEmpty() || !coming.isEmpty();
    }

    public int getComingCount() {
      return coming.size();
    }
  }

  /**
   * A tool with its entries.
   *
   * @param opens when it opens, in words
   * @param entries the latest
   * @param earlier those before
   * @param revisit what to say when the week that is on comes back to it
   * @param logHref to all its entries with totals; empty for a tool that is no log
   */
  public record ToolLine(
      String id,
      String title,
      String purpose,
      boolean open,
      String opens,
      String newHref,
      List<WeekRuler.Mark> marks,
      List<EntryLine> entries,
      List<EntryLine> earlier,
      @Nullable Revisit revisit,
      String logHref) {

    /** Whether the owner has entries of it. */
    public boolean isUsed() {
      return !entries.isEmpty();
    }

    public int getEarlierCount() {
      return earlier.size();
    }
  }

  /**
   * An entry in the list.
   *
   * @param source the week that it is kept in, in words
   * @param state draft, complete or archived
   */
  public record EntryLine(
      String title, String href, String date, String source, String state, boolean shared) {}
}
