package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.course.StudyCalendar.CalendarWeek;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.PublishedCourse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The dates of the two sample presentations, week by week, as the course specifications list them.
 */
class SampleCalendarsTest {

  private static final String LMC310 =
      """
      2026-09-19 W00 - -
      2026-09-26 W00 - -
      2026-10-03 W01 B1 TUT01
      2026-10-10 W02 B1 -
      2026-10-17 W03 B1 -
      2026-10-24 W04 B1 TUT02
      2026-10-31 W05 B1 -
      2026-11-07 W06 B1 TUT03
      2026-11-14 W07 B2 -
      2026-11-21 W08 B2 -
      2026-11-28 W09 B2 TUT04
      2026-12-05 W10 B2 -
      2026-12-12 W11 B2 -
      2026-12-19 BR1 - -
      2026-12-26 BR1 - -
      2027-01-02 W12 B2 TUT05
      2027-01-09 W13 B2 -
      2027-01-16 W14 B2 TUT06
      2027-01-23 R1 - -
      2027-01-30 W15 B3 -
      2027-02-06 W16 B3 -
      2027-02-13 W17 B3 -
      2027-02-20 W18 B3 TUT07
      2027-02-27 W19 B3 -
      2027-03-06 W20 B3 TUT08
      2027-03-13 W21 B3 -
      2027-03-20 BR2 - -
      2027-03-27 BR2 - -
      2027-04-03 W22 B4 -
      2027-04-10 W23 B4 -
      2027-04-17 W24 B4 TUT09
      2027-04-24 W25 B4 -
      2027-05-01 W26 B4 -
      2027-05-08 W27 B4 TUT10
      2027-05-15 W28 B4 -
      2027-05-22 E - -
      2027-05-29 E - -
      """;

  private static PublishedCourse course(String code) {
    PackageFiles files = BundledCourse.of(new CourseCode(code));
    return CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1);
  }

  /** One line for each calendar week: first day, id, block, tutorial. */
  private static List<String> table(PublishedCourse course, StudyCalendar calendar) {
    List<String> lines = new ArrayList<>();
    for (CalendarWeek week : calendar.weeks()) {
      String tutorial =
          course.events().stream()
              .filter(e -> e.week().equals(week.id()))
              .map(PublishedCourse.Event::id)
              .findFirst()
              .orElse("-");
      String block = week.block() == null ? "-" : String.valueOf(week.block());
      for (LocalDate d = week.starts(); d.isBefore(week.ends()); d = d.plusWeeks(1)) {
        lines.add(d + " " + week.id() + " " + block + " " + tutorial);
      }
    }
    return lines;
  }

  @Test
  @Tag("R-000-017")
  void everyWeekOfTheOctoberPresentation() {
    PublishedCourse course = course("LMC310");
    StudyCalendar calendar = course.calendar(LocalDate.of(2026, 10, 3));

    assertThat(table(course, calendar)).containsExactlyElementsOf(LMC310.lines().toList());
    assertThat(calendar.ends()).isEqualTo(Instant.parse("2027-06-04T23:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2026-10-15T11:00:00Z", "40, 2026-11-12T12:00:00Z", "75, 2026-12-17T12:00:00Z",
    "117, 2027-01-28T12:00:00Z", "166, 2027-03-18T12:00:00Z", "215, 2027-05-06T11:00:00Z",
    "243, 2027-06-03T11:00:00Z"
  })
  void noonIsNoonInTheZoneOfTheCourse(int days, Instant cutOff) {
    StudyCalendar calendar = course("LMC310").calendar(LocalDate.of(2026, 10, 3));

    assertThat(calendar.instant(days, LocalTime.NOON)).isEqualTo(cutOff);
  }

  @Test
  void aWeekBeginsAtMidnightInTheZoneOfTheCourse() {
    StudyCalendar calendar = course("LMC310").calendar(LocalDate.of(2026, 10, 3));

    assertThat(calendar.at(Instant.parse("2026-10-09T22:59:59Z")))
        .map(CalendarWeek::id)
        .contains("W01");
    assertThat(calendar.at(Instant.parse("2026-10-09T23:00:00Z")))
        .map(CalendarWeek::id)
        .contains("W02");
    assertThat(calendar.at(Instant.parse("2026-09-18T22:00:00Z"))).isEmpty();
  }

  @Test
  void theMayPresentationHasNoBreaks() {
    PublishedCourse course = course("LPS820");
    StudyCalendar calendar = course.calendar(LocalDate.of(2027, 5, 1));

    List<CalendarWeek> study =
        calendar.weeks().stream().filter(w -> w.kind() == StudyCalendar.Kind.STUDY).toList();
    assertThat(calendar.weeks()).noneMatch(w -> w.kind() == StudyCalendar.Kind.BREAK);
    assertThat(study).hasSize(22);
    for (int i = 0; i < 22; i++) {
      assertThat(study.get(i).id()).isEqualTo("P%02d".formatted(i + 1));
      assertThat(study.get(i).starts()).isEqualTo(LocalDate.of(2027, 5, 1).plusWeeks(i));
    }
    assertThat(study.get(21).lastDay()).isEqualTo(LocalDate.of(2027, 10, 1));
  }
}
