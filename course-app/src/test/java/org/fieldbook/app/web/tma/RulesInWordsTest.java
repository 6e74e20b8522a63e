package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.fieldbook.assessment.strategy.LatePolicy;
import org.junit.jupiter.api.Test;

class RulesInWordsTest {

  @Test
  void aPenaltyWithAFloor() {
    assertThat(RulesInWords.late(policy(5, 5, 40, LatePolicy.AfterAcceptance.SCORE_ZERO)))
        .isEqualTo(
            "Late work is taken for 5 days of 24 hours. Each started day takes 5 marks off."
                + " A score of 40 or more is never taken below 40, and a score below 40 is not"
                + " reduced. After that the score is 0.");
  }

  @Test
  void onePointAndOneDayAreInTheSingular() {
    assertThat(RulesInWords.late(policy(1, 1, null, LatePolicy.AfterAcceptance.NOT_SUBMITTED)))
        .contains("for 1 day of", "takes 1 mark off", "counts as not submitted")
        .doesNotContain("never taken below");
  }

  @Test
  void noLateWork() {
    assertThat(RulesInWords.late(policy(0, 0, null, LatePolicy.AfterAcceptance.SCORE_ZERO)))
        .isEqualTo("Late work is kept and can be commented on, but its score is 0.");
    assertThat(RulesInWords.late(policy(0, 0, null, LatePolicy.AfterAcceptance.NOT_SUBMITTED)))
        .isEqualTo("Late work is kept, but counts as not submitted.");
  }

  @Test
  void graceAndDaysOfTheCalendar() {
    assertThat(
            RulesInWords.late(
                new LatePolicy(
                    LatePolicy.Counting.CALENDAR_DAYS,
                    Duration.ofDays(1),
                    LocalTime.of(23, 59),
                    1,
                    10,
                    null,
                    LatePolicy.AfterAcceptance.NOT_SUBMITTED)))
        .startsWith("Nothing is taken off until 23:59 of the day on which it is due. Late work")
        .contains("for 1 day of the calendar, the rest of the due day counted with the first.")
        .endsWith("After that it counts as not submitted.");
  }

  private static LatePolicy policy(
      int days,
      int penalty,
      @org.jspecify.annotations.Nullable Integer floor,
      LatePolicy.AfterAcceptance after) {
    return new LatePolicy(Duration.ofHours(24), days, penalty, floor, after);
  }
}
