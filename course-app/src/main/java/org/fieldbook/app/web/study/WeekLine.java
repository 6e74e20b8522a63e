package org.fieldbook.app.web.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.diary.DiaryLine;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;

/** A line of the planner: a week or a break, with its dates, ticks, and what is due in it. */
public record WeekLine(
    CalendarWeek week,
    String number,
    String state,
    boolean now,
    boolean readable,
    List<DueLine> due,
    List<String> events,
    List<DiaryLine> own,
    Optional<String> gapAfter) {

  /** Dates such as {@code 28 November to 4 December} or {@code 3 to 9 October}. */
  public String getDates() {
    return Day.span(week.starts(), week.lastDay());
  }

  /** The same week with more that is due by its end or soon after. */
  WeekLine withDue(List<DueLine> more) {
    List<DueLine> all = Stream.concat(due.stream(), more.stream()).toList();
    return new WeekLine(week, number, state, now, readable, all, events, own, gapAfter);
  }

  public boolean isStudy() {
    return !number.isEmpty();
  }

  /** Words for those who do not see the ruler: {@code , this week, partly studied}. */
  public String getSaid() {
    String progress =
        switch (state) {
          case "is-studied" -> ", studied";
          case "is-part" -> ", partly studied";
          default -> "";
        };
    return (now ? ", this week" : "") + progress;
  }

  /** Classes of its mark on the ruler. */
  public String getMark() {
    return (state + (now ? " is-now" : "")).strip();
  }

  /** An assignment that is due. */
  public record DueLine(String id, String name, String day, String moment, String state) {}
}
