package org.fieldbook.app.web.toolkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * The line of study weeks on which entries are marked: one mark for each week that has any, with
 * the number of its last one. Marks of weeks side by side stand at two heights.
 */
final class WeekRuler {

  private final PublishedPresentation presentation;
  private final List<CalendarWeek> weeks;

  WeekRuler(PublishedPresentation presentation) {
    this.presentation = presentation;
    this.weeks =
        presentation.calendar().weeks().stream()
            .filter(w -> w.kind() == StudyCalendar.Kind.STUDY)
            .toList();
  }

  /** How many weeks it has. */
  int length() {
    return weeks.size();
  }

  /**
   * The marks of one tool.
   *
   * @param entries latest date first; the oldest has number 1
   */
  List<Mark> marks(List<EntryView> entries) {
    List<EntryView> inOrder = new ArrayList<>(entries);
    Collections.reverse(inOrder);
    TreeMap<Integer, List<Integer>> byWeek = new TreeMap<>();
    for (int i = 0; i < inOrder.size(); i++) {
      byWeek.computeIfAbsent(week(inOrder.get(i)), w -> new ArrayList<>()).add(i + 1);
    }
    List<Mark> marks = new ArrayList<>();
    byWeek.forEach((week, numbers) -> marks.add(mark(week, numbers, inOrder, marks)));
    return marks;
  }

  private Mark mark(int week, List<Integer> numbers, List<EntryView> inOrder, List<Mark> before) {
    int last = numbers.get(numbers.size() - 1);
    EntryView entry = inOrder.get(last - 1);
    boolean latest = last == inOrder.size();
    boolean close =
        !before.isEmpty()
            && week - before.get(before.size() - 1).week() <= 1
            && !before.get(before.size() - 1).high();
    String label =
        (numbers.size() == 1 ? "Entry " + last : "Entries " + numbers.get(0) + " to " + last)
            + ", "
            + place(entry, week)
            + ": "
            + entry.title()
            + (latest ? ", latest" : "");
    return new Mark(
        week, Integer.toString(last), Shelf.href(entry), label, latest, close, entry.done());
  }

  private String place(EntryView entry, int week) {
    return Filing.AFTER.equals(entry.filing().week())
        ? "after the course"
        : presentation.weekLabel(weeks.get(week - 1).id());
  }

  /** Number of the study week that its owner chose, or else of its date. */
  private int week(EntryView entry) {
    String chosen = Objects.requireNonNullElse(entry.filing().week(), "");
    int at = weeks.stream().map(CalendarWeek::id).toList().indexOf(chosen);
    return Filing.AFTER.equals(chosen) ? weeks.size() : at < 0 ? week(entry.date()) : at + 1;
  }

  /** Number of the study week of a day: the first before they begin, the last one after. */
  int week(LocalDate day) {
    int begun = (int) weeks.stream().filter(w -> !w.starts().isAfter(day)).count();
    return Math.max(1, begun);
  }

  /**
   * A mark.
   *
   * @param week from 1
   * @param high whether it stands higher, because the one before is close
   */
  public record Mark(
      int week,
      String number,
      String href,
      String label,
      boolean latest,
      boolean high,
      boolean done) {

    /** Its class list. */
    public String getCss() {
      return "wk-"
          + week
          + (latest ? " is-latest" : "")
          + (high ? " is-high" : "")
          + (done ? "" : " is-draft")
          + (week == 1 ? " is-edge" : "");
    }
  }
}
