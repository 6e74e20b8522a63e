package org.fieldbook.content.course;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of one presentation with their dates, worked out from its start: study weeks in order,
 * the weeks before the start, and the breaks where the course puts them.
 */
public final class StudyCalendar {

  private final LocalDate start;
  private final ZoneId zone;
  private final List<CalendarWeek> weeks;

  private StudyCalendar(LocalDate start, ZoneId zone, List<CalendarWeek> weeks) {
    this.start = start;
    this.zone = zone;
    this.weeks = List.copyOf(weeks);
  }

  /**
   * The calendar of a presentation.
   *
   * @param start first day of the first study week
   * @param before what is open before the start, in order
   * @param studyWeeks the study weeks in order, without dates
   * @param breaks what comes after which study week
   */
  public static StudyCalendar of(
      LocalDate start,
      ZoneId zone,
      List<Break> before,
      List<StudyWeek> studyWeeks,
      List<Break> breaks) {
    List<CalendarWeek> weeks = new ArrayList<>();
    int lead = before.stream().mapToInt(Break::weeks).sum();
    LocalDate day = start.minusWeeks(lead);
    for (Break b : before) {
      weeks.add(
          new CalendarWeek(b.id(), b.title(), null, Kind.BEFORE, day, day.plusWeeks(b.weeks())));
      day = day.plusWeeks(b.weeks());
    }
    for (StudyWeek w : studyWeeks) {
      weeks.add(new CalendarWeek(w.id(), w.title(), w.block(), Kind.STUDY, day, day.plusWeeks(1)));
      day = day.plusWeeks(1);
      for (Break b : breaks) {
        if (w.id().equals(b.after())) {
          weeks.add(
              new CalendarWeek(b.id(), b.title(), null, b.kind(), day, day.plusWeeks(b.weeks())));
          day = day.plusWeeks(b.weeks());
        }
      }
    }
    return new StudyCalendar(start, zone, weeks);
  }

  public LocalDate start() {
    return start;
  }

  public ZoneId zone() {
    return zone;
  }

  public DayOfWeek weekStarts() {
    return start.getDayOfWeek();
  }

  public List<CalendarWeek> weeks() {
    return weeks;
  }

  public Optional<CalendarWeek> week(String id) {
    return weeks.stream().filter(w -> w.id().equals(id)).findFirst();
  }

  /** The calendar entry that covers the instant, in the presentation's zone. */
  public Optional<CalendarWeek> at(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    return weeks.stream().filter(w -> w.covers(day)).findFirst();
  }

  /** The instant of a date counted from the start: 0 is the first day. */
  public Instant instant(int daysFromStart, LocalTime time) {
    return start.plusDays(daysFromStart).atTime(time).atZone(zone).toInstant();
  }

  /** The last instant of the presentation's calendar, exclusive. */
  public Instant ends() {
    return weeks.get(weeks.size() - 1).ends().atStartOfDay(zone).toInstant();
  }

  /** What an entry of the calendar is for. */
  public enum Kind {
    BEFORE,
    STUDY,
    BREAK,
    CATCH_UP,
    ASSESSMENT
  }

  /** A study week as the course has it. */
  public record StudyWeek(String id, String title, String block) {}

  /** Weeks without new material: after which study week, and how many. */
  public record Break(String id, String title, Kind kind, @Nullable String after, int weeks) {}

  /** One entry with its dates. {@code ends} is the day after the last. */
  public record CalendarWeek(
      String id,
      String title,
      @Nullable String block,
      Kind kind,
      LocalDate starts,
      LocalDate ends) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(starts) && day.isBefore(ends);
    }

    public LocalDate lastDay() {
      return ends.minusDays(1);
    }
  }
}
