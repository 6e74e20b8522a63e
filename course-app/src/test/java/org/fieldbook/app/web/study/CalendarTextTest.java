package org.fieldbook.app.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.fieldbook.app.planner.StudyDate;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static String of(StudyDate... dates) {
    return CalendarText.of(List.of(dates), path -> "https://study.example" + path, NOW);
  }

  private static StudyDate day(String title) {
    LocalDate day = LocalDate.parse("2026-11-28");
    return new StudyDate("LMC310-2026J-W09", title, day, day.plusDays(6), null, "/study/week");
  }

  @Test
  void aWeekIsDaysAndACutOffIsAMoment() throws Exception {
    String text =
        of(
            day("Week 9"),
            new StudyDate(
                "LMC310-2026J-TMA02",
                "TMA02 is due",
                LocalDate.parse("2026-12-17"),
                LocalDate.parse("2026-12-17"),
                Instant.parse("2026-12-17T12:00:00Z"),
                "/tma/assignment?a=TMA02"));

    assertThat(text.split("\r\n"))
        .startsWith("BEGIN:VCALENDAR")
        .contains("VERSION:2.0")
        .contains("DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261205")
        .contains("DTSTART:20261217T120000Z", "DTSTAMP:20261122T120000Z")
        .contains("UID:LMC310-2026J-TMA02@fieldbook", "CLASS:PRIVATE")
        .contains("URL:https://study.example/tma/assignment?a=TMA02")
        .endsWith("END:VCALENDAR");
    Calendar read = new CalendarBuilder().build(new StringReader(text));
    assertThat(read.validate().hasErrors()).isFalse();
  }

  @Test
  void whatSomebodyTypedCannotLeaveItsLine() {
    String text = of(day("Goal: a; b, c\\ \r\nEND:VEVENT\nSUMMARY:forged " + "é".repeat(80)));

    assertThat(text.split("\r\n"))
        .filteredOn(line -> line.startsWith("END:VEVENT") || line.startsWith("SUMMARY"))
        .containsExactlyInAnyOrder(
            "END:VEVENT",
            java.util.Arrays.stream(text.split("\r\n"))
                .filter(l -> l.startsWith("SUMMARY:Goal: a\\; b\\, c\\\\"))
                .findFirst()
                .orElse("the summary, escaped"));
    assertThat(text.lines()).allSatisfy(l -> assertThat(l.getBytes().length).isLessThan(160));
  }
}
