package org.fieldbook.assessment.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A third set of rules on lateness, extensions and turnaround, all by data: grace to the end of the
 * cut-off day, an EMA that is taken the next day with a penalty and then not at all. UK time, to
 * the second, also where the clocks change.
 */
public class PracticeRulesTest {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  private final TestBench bench = new TestBench();
  private final AssessmentRules rules =
      bench.bean(Assignments.class).strategyBy(TestCohort.LMC310, text()).rules();

  @ParameterizedTest(name = "{0}, due {1}, arrived {2}: {3}, 68 counts {4}")
  @CsvSource({
    // An ordinary day.
    "TMA01, 2026-11-12T12:00, 2026-11-12T12:00:00, IN_TIME, 68",
    "TMA01, 2026-11-12T12:00, 2026-11-12T12:00:01, GRACE, 68",
    "TMA01, 2026-11-12T12:00, 2026-11-12T23:59:00, GRACE, 68",
    "TMA01, 2026-11-12T12:00, 2026-11-12T23:59:59, GRACE, 68",
    "TMA01, 2026-11-12T12:00, 2026-11-13T00:00:00, AFTER_ACCEPTANCE, 0",
    // The EMA has no grace: the rest of the day and the next day at a price, then nothing.
    "EMA, 2027-06-03T12:00, 2027-06-03T12:00:00, IN_TIME, 68",
    "EMA, 2027-06-03T12:00, 2027-06-03T12:00:01, LATE, 58",
    "EMA, 2027-06-03T12:00, 2027-06-04T23:59:59, LATE, 58",
    "EMA, 2027-06-03T12:00, 2027-06-05T00:00:00, AFTER_ACCEPTANCE, none",
    // The clocks go back in the night to 25 October 2026: the day of the cut-off has 25 hours.
    "TMA01, 2026-10-25T12:00, 2026-10-25T23:59:59, GRACE, 68",
    "TMA01, 2026-10-25T12:00, 2026-10-26T00:00:00, AFTER_ACCEPTANCE, 0",
    "TMA01, 2026-10-24T12:00, 2026-10-24T23:59:59, GRACE, 68",
    "TMA01, 2026-10-24T12:00, 2026-10-25T00:00:00, AFTER_ACCEPTANCE, 0",
    "EMA, 2026-10-24T12:00, 2026-10-25T23:59:59, LATE, 58",
    "EMA, 2026-10-24T12:00, 2026-10-26T00:00:00, AFTER_ACCEPTANCE, none",
    // The clocks go forward in the night to 28 March 2027: that day has 23 hours.
    "TMA01, 2027-03-28T12:00, 2027-03-28T23:59:59, GRACE, 68",
    "TMA01, 2027-03-28T12:00, 2027-03-29T00:00:00, AFTER_ACCEPTANCE, 0",
    "TMA01, 2027-03-27T12:00, 2027-03-27T23:59:59, GRACE, 68",
    "TMA01, 2027-03-27T12:00, 2027-03-28T00:00:00, AFTER_ACCEPTANCE, 0",
    "EMA, 2027-03-27T12:00, 2027-03-28T23:59:59, LATE, 58",
    "EMA, 2027-03-27T12:00, 2027-03-29T00:00:00, AFTER_ACCEPTANCE, none"
  })
  void lateness(String item, String due, String arrived, Lateness.Kind kind, String counted) {
    LatePolicy policy = policy(item);
    Lateness lateness = policy.lateness(LocalDateTime.parse(due).atZone(UK), uk(arrived));
    assertThat(lateness.kind()).isEqualTo(kind);
    CountedScore score = policy.counted(68, lateness);
    assertThat(String.valueOf(score.counted())).isEqualTo(counted.replace("none", "null"));
  }

  @Test
  void graceEndsAtTheSameTimeOfDayWhateverTheClocksDid() {
    LatePolicy policy = policy("TMA01");
    assertThat(policy.graceEnds(LocalDateTime.parse("2026-10-25T12:00").atZone(UK)))
        .isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
    assertThat(policy.graceEnds(LocalDateTime.parse("2026-10-24T12:00").atZone(UK)))
        .isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
    assertThat(policy.graceEnds(LocalDateTime.parse("2027-03-28T12:00").atZone(UK)))
        .isEqualTo(Instant.parse("2027-03-28T23:00:00Z"));
    assertThat(policy("EMA").graceEnds(LocalDateTime.parse("2027-06-03T12:00").atZone(UK)))
        .isEqualTo(Instant.parse("2027-06-03T11:00:00Z"));
  }

  @Test
  void aReceiptAndThePriceKnowGrace() {
    LatePolicy policy = policy("TMA01");
    Lateness grace =
        policy.lateness(LocalDateTime.parse("2026-11-12T12:00").atZone(UK), uk("2026-11-12T13:00"));
    assertThat(grace.inWords()).isEqualTo("after the due date, in the hours of grace");
    assertThat(grace.isFree()).isTrue();
    assertThat(grace.isInTime()).isFalse();
    assertThat(policy.cost(grace)).contains("until 23:59 that day: nothing is taken off");
  }

  @Test
  void marksAreReturnedWithinTenWorkingDaysWithoutBankHolidays() {
    // Christmas, Boxing Day’s substitute and New Year lie between.
    assertThat(rules.workingDays().after(LocalDate.of(2026, 12, 17), rules.turnaroundWorkingDays()))
        .isEqualTo("2027-01-05");
    // Good Friday and Easter Monday, and the clocks go forward between them.
    assertThat(rules.workingDays().after(LocalDate.of(2027, 3, 18), rules.turnaroundWorkingDays()))
        .isEqualTo("2027-04-05");
  }

  @Test
  void theLastTmaIsExtendedOnlyAsAnException() {
    ExtensionRule last = Objects.requireNonNull(rules.extensions().get("TMA05"));
    assertThat(last.exceptional()).isTrue();
    assertThat(last.notIntoFinalMonth()).isTrue();
    assertThat(rules.extensions().values()).extracting(ExtensionRule::maxDaysByTutor).contains(21);
    assertThat(Objects.requireNonNull(rules.extensions().get("EMA")).maxDaysByTutor()).isZero();
  }

  private LatePolicy policy(String item) {
    return Objects.requireNonNull(rules.late().get(item));
  }

  private static Instant uk(String local) {
    return LocalDateTime.parse(local).atZone(UK).toInstant();
  }

  /** The file that the tests of results work with too. */
  public static String text() {
    try (InputStream in =
        PracticeRulesTest.class.getResourceAsStream(
            "/org/fieldbook/assessment/result/practice.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
