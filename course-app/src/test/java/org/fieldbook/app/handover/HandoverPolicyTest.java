package org.fieldbook.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which moment a handover holds, and which days are refused. */
class HandoverPolicyTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");

  private static Instant from(String date, String now) {
    return HandoverPolicy.from(false, date, Instant.parse(now), LONDON);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25, 2026-10-24T23:00:00Z", // the night of the change: still summer time
    "2026-10-26, 2026-10-26T00:00:00Z",
    "2027-03-28, 2027-03-28T00:00:00Z", // the night of the change: still winter time
    "2027-03-29, 2027-03-28T23:00:00Z",
  })
  void aDayBeginsAtMidnightInLondonAtBothChangesOfTheClocks(String date, String begins) {
    assertThat(from(date, "2026-10-20T09:00:00Z")).isEqualTo(begins);
  }

  @Test
  void todayIsOverAtMidnightInLondonAndNotInUtc() {
    // Half past eleven in UTC is half past midnight of the next day in summer time.
    assertThatThrownBy(() -> from("2026-10-21", "2026-10-20T23:30:00Z"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Today has begun");
    assertThat(from("2026-10-21", "2026-10-20T22:59:59Z")).isEqualTo("2026-10-20T23:00:00Z");
    assertThatThrownBy(() -> from("2026-10-21", "2026-10-20T23:00:00Z"))
        .hasMessageContaining("Today has begun");
  }

  @Test
  void whatIsNoDayOrTooEarlyOrTooLateIsRefusedInWords() {
    for (String wrong :
        new String[] {"", "tomorrow", "2026-02-30", "01/12/2026", "9".repeat(999)}) {
      assertThatThrownBy(() -> from(wrong, "2026-10-20T09:00:00Z"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Choose the day");
    }
    assertThatThrownBy(() -> from("2026-10-19", "2026-10-20T09:00:00Z"))
        .hasMessageContaining("Monday 19 October 2026 is past");
    assertThat(from("2027-11-24", "2026-10-20T09:00:00Z")).isEqualTo("2027-11-24T00:00:00Z");
    assertThatThrownBy(() -> from("2027-11-25", "2026-10-20T09:00:00Z"))
        .hasMessageContaining("Check the year");
    assertThatThrownBy(() -> from("+999999999-12-31", "2026-10-20T09:00:00Z"))
        .hasMessageContaining("Check the year");
    assertThat(HandoverPolicy.from(true, "nonsense", NOW, LONDON)).isEqualTo(NOW);
  }

  @Test
  void oneComesAfterTheOther() {
    Instant later = NOW.plusSeconds(1);
    assertThat(HandoverPolicy.orderRefusals(later, NOW, "Group 1", LONDON)).isEmpty();
    assertThat(HandoverPolicy.orderRefusals(NOW, null, "Group 1", LONDON)).isEmpty();
    assertThat(HandoverPolicy.orderRefusals(NOW, NOW, "Group 1", LONDON))
        .singleElement()
        .asString()
        .contains("Group 1 is handed over on Tuesday 20 October 2026 already");
  }

  @Test
  void aReasonIsGivenAndNotTooLong() {
    assertThat(HandoverPolicy.words(" ", "Say why.")).contains("Say why.");
    assertThat(HandoverPolicy.words("x".repeat(500), "Say why.")).isEmpty();
    assertThat(HandoverPolicy.words("x".repeat(501), "Say why.")).isPresent();
  }
}
