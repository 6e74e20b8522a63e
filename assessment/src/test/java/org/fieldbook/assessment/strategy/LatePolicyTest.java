package org.fieldbook.assessment.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.fieldbook.assessment.TestLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lateness costs: the worked examples of the course specification, and the clock changes. */
class LatePolicyTest {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  private final AssessmentRules rules =
      StrategyReader.read("LMC310 edition 1", TestLibrary.files("LMC310")).rules();

  @ParameterizedTest(name = "{0}: {1}, {2} given, {3} hours late, counts {4}")
  @CsvSource({
    "LT01, TMA01, 68, 0,     68",
    "LT02, TMA01, 68, 0.02,  63",
    "LT03, TMA02, 68, 24,    63",
    "LT04, TMA02, 68, 24.5,  58",
    "LT05, TMA03, 52, 70,    40",
    "LT06, TMA03, 38, 70,    38",
    "LT07, TMA04, 75, 120,   50",
    "LT08, TMA04, 75, 120.1,  0",
    "LT09, TMA05, 66, 47,    56",
    "LT10, TMA05, 66, 49,     0",
    // LT11 and LT12 count from the agreed date, 7 days after the cut-off.
    "LT11, TMA03, 60, -138,  60",
    "LT12, TMA03, 60, 6,     55"
  })
  void workedExample(String test, String item, int given, BigDecimal hours, int counted) {
    LatePolicy late = policy(item);
    Instant due = Instant.parse("2027-01-28T12:00:00Z");
    CountedScore score = late.counted(given, late.lateness(due.atZone(UK), due.plus(hours(hours))));
    assertThat(score.counted()).as(test).isEqualTo(counted);
    assertThat(score.given()).isEqualTo(given);
  }

  @Test
  void lt13TheEmaTakesNoLateWork() {
    LatePolicy late = policy("EMA");
    Instant due = Instant.parse("2027-06-03T11:00:00Z");
    Lateness lateness = late.lateness(due.atZone(UK), due.plus(Duration.ofHours(2)));
    assertThat(lateness.kind()).isEqualTo(Lateness.Kind.AFTER_ACCEPTANCE);
    assertThat(late.counted(70, lateness).countsAsNotSubmitted()).isTrue();
  }

  @ParameterizedTest(name = "{0} after the cut-off: {1} started days")
  @CsvSource({"PT0S, 0", "PT0.000001S, 1", "PT24H, 1", "PT24H0.000001S, 2", "PT48H, 2"})
  void aStartedDayIs24HoursOrAnyPartOfThem(Duration by, int days) {
    Instant due = Instant.parse("2026-12-17T12:00:00Z");
    assertThat(policy("TMA02").lateness(due.atZone(UK), due.plus(by)).startedDays())
        .isEqualTo(days);
  }

  @Test
  void whenTheClocksGoBackADayIsStill24HoursLong() {
    // In the night to 25 October 2026 the hour from one to two comes twice.
    Instant due = uk("2026-10-24T12:00");
    LatePolicy late = policy("TMA01");
    assertThat(late.lateness(due.atZone(UK), uk("2026-10-25T11:00")).startedDays()).isEqualTo(1);
    assertThat(late.lateness(due.atZone(UK), uk("2026-10-25T11:00").plusNanos(1000)).startedDays())
        .isEqualTo(2);
  }

  @Test
  void whenTheClocksGoForwardADayIsStill24HoursLong() {
    // In the night to 28 March 2027 there is no hour from one to two.
    Instant due = uk("2027-03-27T12:00");
    LatePolicy late = policy("TMA01");
    assertThat(late.lateness(due.atZone(UK), uk("2027-03-28T13:00")).startedDays()).isEqualTo(1);
    assertThat(late.lateness(due.atZone(UK), uk("2027-03-28T13:00").plusNanos(1000)).startedDays())
        .isEqualTo(2);
  }

  @Test
  void thePriceIsSaidInWords() {
    Instant due = Instant.parse("2026-12-17T12:00:00Z");
    LatePolicy late = policy("TMA02");
    assertThat(late.cost(late.lateness(due.atZone(UK), due.plus(Duration.ofHours(30)))))
        .startsWith("10 marks will be taken off: 5 for each started day")
        .contains("2 started days have started")
        .contains("never taken below 40");
    assertThat(policy("EMA").cost(policy("EMA").lateness(due.atZone(UK), due.plusSeconds(1))))
        .contains("counts as not submitted");
  }

  @Test
  void tooLateIsSaidAfterTheDaysThatThereWere() {
    Lateness tooLate = new Lateness(Lateness.Kind.AFTER_ACCEPTANCE, 2, Duration.ofHours(30));
    assertThat(taken(1, LatePolicy.AfterAcceptance.NOT_SUBMITTED).cost(tooLate))
        .isEqualTo(
            "Late work was taken for 1 started day after the due date. It will be kept, but counts"
                + " as not submitted.");
    assertThat(taken(0, LatePolicy.AfterAcceptance.NOT_SUBMITTED).cost(tooLate))
        .isEqualTo(
            "No late work is taken for this assignment. It will be kept, but counts as not"
                + " submitted.");
    assertThat(taken(2, LatePolicy.AfterAcceptance.SCORE_ZERO).cost(tooLate))
        .startsWith("Late work was taken for 2 started days after the due date.")
        .endsWith("the score is 0.");
  }

  @Test
  void graceThatIsNoMoreIsSaidWithoutATime() {
    Lateness grace = new Lateness(Lateness.Kind.GRACE, 0, Duration.ofHours(1));
    assertThat(policy("TMA01").cost(grace))
        .endsWith("nothing is taken off.")
        .doesNotContain("null", "until");
  }

  private static LatePolicy taken(int days, LatePolicy.AfterAcceptance after) {
    return new LatePolicy(Duration.ofHours(24), days, 10, null, after);
  }

  @Test
  void noScoreIsCountedWhileAnAnswerIsAwaited() {
    assertThatThrownBy(
            () -> policy("TMA01").counted(50, Lateness.awaitingAnswer(Duration.ofHours(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOtherCourseHasItsOwnPrice() {
    LatePolicy late =
        Objects.requireNonNull(
            StrategyReader.read("LPS820 edition 1", TestLibrary.files("LPS820"))
                .rules()
                .late()
                .get("TMA01"));
    Instant due = Instant.parse("2027-07-22T11:00:00Z");
    assertThat(late.counted(65, late.lateness(due.atZone(UK), due.plusSeconds(1))).counted())
        .isEqualTo(55);
    assertThat(
            late.counted(65, late.lateness(due.atZone(UK), due.plus(Duration.ofHours(25))))
                .counted())
        .isEqualTo(50);
    assertThat(
            late.counted(65, late.lateness(due.atZone(UK), due.plus(Duration.ofHours(73))))
                .counted())
        .isZero();
  }

  private LatePolicy policy(String item) {
    return Objects.requireNonNull(rules.late().get(item));
  }

  private static Instant uk(String local) {
    return LocalDateTime.parse(local).atZone(UK).toInstant();
  }

  private static Duration hours(BigDecimal hours) {
    return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600)).longValueExact());
  }
}
