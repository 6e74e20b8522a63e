package org.fieldbook.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final ZonedDateTime NOON =
      ZonedDateTime.parse("2026-12-10T12:00:00Z[Europe/London]");

  @Test
  void noonIsCalledNoon() {
    assertThat(Wording.moment(NOON)).isEqualTo("Thursday 10 December, 12 noon");
    assertThat(Wording.moment(NOON.plusMinutes(5))).isEqualTo("Thursday 10 December, 12:05");
  }

  @Test
  void theDaysRoundTodayHaveNames() {
    LocalDate today = NOON.toLocalDate();

    assertThat(Wording.near(NOON, today)).startsWith("Today, ");
    assertThat(Wording.near(NOON, today.minusDays(1))).startsWith("Tomorrow, ");
    assertThat(Wording.near(NOON, today.plusDays(1))).startsWith("Yesterday, ");
    assertThat(Wording.near(NOON, today.minusDays(2))).startsWith("Thursday");
  }

  @Test
  void theZoneIsToldAsItIsThatDay() {
    assertThat(Wording.zone(NOON)).isEqualTo("UK time (GMT)");
    assertThat(Wording.zone(NOON.withMonth(7))).isEqualTo("UK time (BST)");
  }

  @Test
  void sizesAreToldInTheirUnit() {
    assertThat(Wording.size(1)).isEqualTo("1 byte");
    assertThat(Wording.size(1023)).isEqualTo("1023 bytes");
    assertThat(Wording.size(49_318)).isEqualTo("48 KB");
    assertThat(Wording.size(20 * 1024 * 1024)).isEqualTo("20.0 MB");
  }

  @Test
  void assignmentsAreCalledWithASpace() {
    assertThat(Wording.assignment("TMA01")).isEqualTo("TMA 01");
    assertThat(Wording.assignment("EMA")).isEqualTo("EMA");
  }

  @Test
  void spansAreHoursUpToTwoDays() {
    assertThat(Wording.span(Duration.ofMinutes(59))).isEqualTo("59 min");
    assertThat(Wording.span(Duration.ofMinutes(47 * 60 + 5))).isEqualTo("47 h 5 min");
    assertThat(Wording.span(Duration.ofHours(48))).isEqualTo("2 days");
  }
}
