package org.fieldbook.app.web.study;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/**
 * A week for somebody of the staff, who does not study it: what students fill in is empty and shut,
 * and what opens to them by and by is open.
 */
public final class ShownWeek {

  private final Chapter chapter;
  private final List<PartView> parts;

  ShownWeek(Chapter chapter, List<PartView> parts) {
    this.chapter = chapter;
    this.parts = List.copyOf(parts);
  }

  public Chapter getChapter() {
    return chapter;
  }

  public int getPartCount() {
    return parts.size();
  }

  /** The list of the parts, clean HTML. */
  public String getContents() {
    return WeekListsHtml.outline(parts);
  }

  /** The parts themselves, clean HTML. */
  public String getText() {
    return PartHtml.shown(parts, chapter.links());
  }

  /** All weeks of the edition, in order. */
  public List<Line> getWeeks() {
    return chapter.course().weeks().values().stream().map(this::line).toList();
  }

  public @Nullable Line getPrevious() {
    return neighbour(-1);
  }

  public @Nullable Line getNext() {
    return neighbour(1);
  }

  private @Nullable Line neighbour(int step) {
    List<Week> weeks = new ArrayList<>(chapter.course().weeks().values());
    int index = weeks.indexOf(chapter.week()) + step;
    return index < 0 || index >= weeks.size() ? null : line(weeks.get(index));
  }

  private Line line(Week week) {
    PublishedCourse course = chapter.course();
    return new Line(
        course.weekLabel(week.id()),
        week.title(),
        "week?" + chapter.links().asked() + "&w=" + week.id(),
        week.id().equals(chapter.week().id()));
  }

  /** A week to go to; {@code here} for the one that is shown. */
  public record Line(String label, String title, String href, boolean here) {}
}
