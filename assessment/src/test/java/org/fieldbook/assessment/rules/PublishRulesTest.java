package org.fieldbook.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.extension.DecideExtension;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.PracticeRulesTest;
import org.fieldbook.assessment.strategy.RuleVersion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office changes the rules of a presentation, and what that does to work that is there. */
class PublishRulesTest extends StudentAndTutor {

  private static final PresentationCode LMC310 = TestCohort.LMC310;

  private final PersonId office = TestCohort.person();
  private final String own = Objects.requireNonNull(TestLibrary.files("LMC310").get("rules.yaml"));
  private final String dearer =
      own.replace(
          "TMA01: {acceptDays: 5, penaltyPerStartedDay: 5",
          "TMA01: {acceptDays: 5, penaltyPerStartedDay: 20");
  private final String milder =
      own.replace(
          "TMA01: {acceptDays: 5, penaltyPerStartedDay: 5",
          "TMA01: {acceptDays: 5, penaltyPerStartedDay: 1");

  /** One database for all tests: versions would hold for the others too. */
  @BeforeEach
  @AfterEach
  void noVersions() throws SQLException {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      statement.execute("alter table assessment.rule_version disable trigger rule_version_stays");
      statement.execute("delete from assessment.rule_version");
      statement.execute("alter table assessment.rule_version enable trigger rule_version_stays");
    }
  }

  @Test
  void aDryRunSaysWhatWouldChangeAndChangesNothing() {
    DryRun run = dryRun(own.replace("min: 85}", "min: 80}").replace("TMA01: 21,", "TMA01: 14,"));
    assertThat(run.faults()).isEmpty();
    assertThat(run.differences())
        .extracting(Difference::about)
        .containsExactly("Bands", "Extensions, TMA01");
    assertThat(run.differences().get(0).before()).contains("Distinction from 85");
    assertThat(run.differences().get(0).after()).contains("Distinction from 80");
    assertThat(Objects.requireNonNull(run.verdict()).holds()).isTrue();
    assertThat(history().newest()).isZero();
    assertThat(dryRun(own).differences()).isEmpty();
  }

  @Test
  void faultsAreNamedWithTheirPlace() {
    assertThat(dryRun(own.replace("weight: 50", "weight: 60")).faults())
        .containsExactly("rules.yaml: results: components weigh 120 per cent in all and not 100");
    assertThat(dryRun(own.replace("clock: elapsed-hours", "clock: sundial")).faults())
        .singleElement()
        .asString()
        .contains("rules.yaml: late: clock");
    assertThat(dryRun(own.replace("course: LMC310", "course: LPS820")).faults())
        .containsExactly("rules.yaml: results: course is LPS820, and not LMC310");
    assertThat(dryRun("results: {").faults()).singleElement().asString().contains("line 1");
    assertThatThrownBy(() -> publish("results: {", 0, "x", true)).isInstanceOf(Refused.class);
  }

  @Test
  void rulesWithoutAClosedDayInThePresentationAreWarnedOfAndMayBePublished() {
    assertThat(history().warnings()).isEmpty();
    assertThat(dryRun(own).warnings()).isEmpty();
    String elsewhen = own.substring(0, own.indexOf("  closed:")) + "  closed: [%s]\n";
    // The presentation lasts from 3 October 2026; the last day is that of its last week.
    String none = elsewhen.formatted("2026-10-02, 2028-12-25");
    assertThat(dryRun(none).faults()).isEmpty();
    assertThat(dryRun(none).warnings())
        .singleElement()
        .asString()
        .startsWith("No closed day is named between 3 October 2026 and ")
        .contains("marking: closed");
    assertThat(dryRun(elsewhen.formatted("2026-10-03")).warnings()).isEmpty();
    publish(none, 0, "Without holidays", false);
    assertThat(history().warnings()).isEqualTo(dryRun(none).warnings());
  }

  @Test
  void whatPunishesABetterScoreIsPublishedOnlyByWhoHasSeenTheExample() {
    String generous =
        own.replace("cap: {band: pass4, overall: 40}", "cap: {band: pass2, overall: 80}");
    assertThat(Objects.requireNonNull(dryRun(generous).verdict()).lower()).isPresent();
    assertThatThrownBy(() -> publish(generous, 0, "Board of March", false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("a better score can make a result worse");
    assertThat(publish(generous, 0, "Board of March", true).number()).isEqualTo(1);
  }

  @Test
  void aVersionSaysWhyAndIsBasedOnTheNewest() {
    assertThatThrownBy(() -> publish(milder, 0, " ", false)).hasMessageContaining("Write why");
    assertThatThrownBy(() -> publish(own, 0, "Nothing", false))
        .hasMessageContaining("say the same");
    publish(milder, 0, "Board of March", false);
    assertThatThrownBy(() -> publish(dearer, 0, "Board of April", false))
        .hasMessageContaining("Version 1 has been published meanwhile");
    publish(own, 1, "Back to what was", false);
    assertThat(history().versions())
        .extracting(p -> p.version().number() + " " + p.version().reason())
        .containsExactly("2 Back to what was", "1 Board of March");
    assertThat(history().versions().get(0).differences())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.before()).contains("at 1 marks each");
              assertThat(d.after()).contains("at 5 marks each");
            });
  }

  @Test
  void everyNodeChangesOverAtTheSameInstant() {
    bench.clock.set("2026-11-12T12:30:00Z");
    TestBench other = new TestBench();
    other.clock.set("2026-11-12T12:30:00Z");
    assertThat(penalty(bench)).isEqualTo(5);
    assertThat(penalty(other)).isEqualTo(5);
    publish(milder, 0, "Board of March", false);
    bench.clock.set("2026-11-12T12:30:09Z");
    other.clock.set("2026-11-12T12:30:09Z");
    assertThat(penalty(bench)).isEqualTo(5);
    assertThat(penalty(other)).isEqualTo(5);
    bench.clock.set("2026-11-12T12:30:10Z");
    other.clock.set("2026-11-12T12:30:10Z");
    assertThat(penalty(bench)).isEqualTo(1);
    assertThat(penalty(other)).isEqualTo(1);
    assertThat(other.bean(Assignments.class).strategy(LMC310).edition())
        .isEqualTo("LMC310 edition 1, rules version 1");
  }

  @Test
  void aReceiptNamesTheVersionUnderWhichTheWorkArrived() {
    bench.clock.set("2026-11-12T12:20:00Z");
    publish(milder, 0, "Board of March", false);
    bench.clock.set("2026-11-12T12:30:00Z");
    assertThat(submit("Essay").receipt().rules()).isEqualTo("LMC310 edition 1, rules version 1");
  }

  @Test
  void harderRulesDoNotTouchWorkThatHadArrived() {
    bench.clock.set("2026-11-12T12:30:00Z");
    assertThat(submit("Essay").receipt().rules()).isEqualTo("LMC310 edition 1");
    mark(68);
    publish(dearer, 0, "Board of March", false);
    bench.clock.set("2026-11-13T09:00:00Z");
    assertThat(penalty(bench)).isEqualTo(20);
    bench.as(student);
    assertThat(giveBack()).extracting(CountedScore::counted).isEqualTo(63);
  }

  @Test
  void workThatWaitsIsConfirmedAtTheCostOfTheDayOnWhichItArrived() {
    bench.clock.set("2026-11-12T12:30:00Z");
    String upload = upload("Essay");
    publish(dearer, 0, "Board of March", false);
    bench.clock.set("2026-11-13T09:00:00Z");
    String told = page().outlook().cost();
    assertThat(told).contains("5 marks will be taken off");
    assertThat(confirmTold(upload, told).receipt().rules()).isEqualTo("LMC310 edition 1");
  }

  @Test
  void milderRulesHelpWorkThatHadArrivedToo() {
    bench.clock.set("2026-11-12T12:30:00Z");
    submit("Essay");
    mark(68);
    publish(milder, 0, "Board of March", false);
    bench.clock.set("2026-11-13T09:00:00Z");
    assertThat(giveBack()).extracting(CountedScore::counted).isEqualTo(67);
  }

  @Test
  void aThirdSetOfRulesHoldsWithNothingButItsFile() {
    String practice = PracticeRulesTest.text();
    bench.clock.set("2026-11-12T09:00:00Z");
    publish(practice, 0, "Rules of the third set", false);
    bench.clock.set("2026-11-12T23:59:59Z");
    SignedReceipt receipt = submit("Essay");
    assertThat(receipt.receipt().standing()).isEqualTo("after the due date, in the hours of grace");
    assertThat(receipt.receipt().rules()).isEqualTo("LMC310 edition 1, rules version 1");
    mark(68);
    assertThat(giveBack()).extracting(CountedScore::counted).isEqualTo(68);
    SetAssignment last = bench.bean(Assignments.class).get(LMC310, "TMA05");
    assertThat(last.latestAgreed()).isEqualTo("2027-06-01");
    // Turnaround leaves out the bank holidays that the file names.
    SetAssignment second = bench.bean(Assignments.class).get(LMC310, "TMA02");
    assertThat(second.returnBy(second.cutOff(), second.cutOff())).isEqualTo("2027-01-05");
  }

  @Test
  void workThatCameInGraceIsTakenAsItWasSaidWhenTheNewestRulesHaveNone() {
    bench.clock.set("2026-11-12T09:00:00Z");
    publish(PracticeRulesTest.text(), 0, "Rules of the third set", false);
    bench.clock.set("2026-11-12T20:00:00Z");
    String upload = upload("Essay");
    publish(own, 1, "Back to what was", false);
    bench.clock.set("2026-11-12T20:01:00Z");
    String told = page().outlook().cost();
    assertThat(told).contains("until 23:59 that day: nothing is taken off");
    assertThat(confirmTold(upload, told).receipt().rules())
        .isEqualTo("LMC310 edition 1, rules version 1");
  }

  @Test
  void theLastTmaIsExtendedOnlyWithTheReasonWrittenDown() {
    bench.clock.set("2027-04-20T09:00:00Z");
    publish(PracticeRulesTest.text(), 0, "Rules of the third set", false);
    bench.clock.set("2027-05-01T09:00:00Z");
    long request =
        bench.transact(
            () -> bench.bean(AskExtension.class).ask(LMC310, "TMA05", 21, "illness", ""));
    bench.as(tutor);
    assertThatThrownBy(() -> grant(request, ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is an exception. Write why");
    grant(request, "In hospital until the cut-off");
    assertThat(
            bench
                .transact(() -> bench.bean(DueDates.class).of(student, LMC310, "TMA05"))
                .dueLocal()
                .toLocalDate())
        .isEqualTo("2027-05-27");
  }

  private void grant(long request, String words) {
    bench.transact(
        () -> {
          bench.bean(DecideExtension.class).grant(request, LocalDate.of(2027, 5, 27), words);
          return null;
        });
  }

  private static int penalty(TestBench node) {
    return node.bean(Assignments.class).get(LMC310, "TMA01").late().penaltyPerStartedDay();
  }

  private DryRun dryRun(String text) {
    bench.as(office);
    return bench.transact(() -> bench.bean(PublishRules.class).dryRun(LMC310, text));
  }

  private PublishRules.History history() {
    bench.as(office);
    return bench.transact(() -> bench.bean(PublishRules.class).history(LMC310));
  }

  private RuleVersion publish(String text, int seen, String reason, boolean accepted) {
    bench.as(office);
    try {
      return bench.transact(
          () -> bench.bean(PublishRules.class).publish(LMC310, text, seen, reason, accepted));
    } finally {
      bench.as(student);
    }
  }
}
