package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CountdownTest {

  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final Instant START = Instant.parse("2026-10-03T00:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-10T12:00:00Z");

  @Test
  void theLastDayIsCountedInHours() {
    Countdown countdown = at("2026-12-09T22:05:00Z");

    assertThat(countdown.of()).isEqualTo(24);
    assertThat(countdown.at()).isEqualTo(10.08);
    assertThat(countdown.left()).isEqualTo("13 h 55 min left");
    assertThat(countdown.from()).isEqualTo("9 Dec, 12 noon");
  }

  @Test
  void theLastTwoWeeksAreCountedInDays() {
    Countdown countdown = at("2026-12-03T12:00:00Z");

    assertThat(countdown.of()).isEqualTo(14);
    assertThat(countdown.at()).isEqualTo(7);
    assertThat(countdown.left()).isEqualTo("7 days left");
  }

  @Test
  void beforeThatTheWeeksSinceTheStartAreCounted() {
    Countdown countdown = at("2026-10-03T00:00:00Z");

    assertThat(countdown.of()).isEqualTo(10);
    assertThat(countdown.at()).isZero();
  }

  @Test
  void theVeryInstantIsNotPastAndTheNextIs() {
    assertThat(at("2026-12-10T12:00:00Z").past()).isFalse();
    assertThat(at("2026-12-10T12:00:01Z").past()).isTrue();
  }

  private static Countdown at(String now) {
    return Countdown.to(DUE, START, Instant.parse(now), UK);
  }
}
