package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.MonitorMarking;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a monitor says of a script, who reads it and who does not. */
class ReportTest extends StudentAndTutor {

  private static final MonitorSheet SEVERE =
      new MonitorSheet(
          OnMark.TOO_SEVERE,
          74,
          Map.of(),
          "The argument earns more.",
          OnFeedback.HELPFUL,
          "Kind and precise.",
          "");

  private final PersonId monitor = TestCohort.person();
  private final PersonId otherMonitor = TestCohort.person();
  private long script;

  @BeforeEach
  void aReturnedScript() {
    bench.monitors.all.addAll(List.of(monitor, otherMonitor, tutor));
    bench.clock.set(BEFORE);
    submit("Essay");
    mark(68);
    script = script();
  }

  @Test
  void nothingIsReadOrSaidWhileItIsBeingMarked() {
    assertNotFound(monitor, () -> writing().save(script, 0, SEVERE));
    assertNotFound(monitor, () -> reading().desk(script));
    assertNotFound(monitor, () -> bench.bean(MonitorMarking.class).script(script));
  }

  @Test
  void savedAsTypedKeptInVersionsAndAWindowThatComesSecondLosesNothing() {
    giveBack();
    assertThat(save(0, SEVERE)).isInstanceOf(ReportSaved.Saved.class);
    assertThat(save(1, SEVERE)).isEqualTo(save(0, SEVERE));
    MonitorSheet second = new MonitorSheet(null, null, Map.of(), "", null, "", "Other window");
    assertThat(save(0, second))
        .isInstanceOfSatisfying(
            ReportSaved.Conflict.class,
            c -> {
              assertThat(c.number()).isEqualTo(1);
              assertThat(c.theirs()).isEqualTo(SEVERE);
              assertThat(c.mine()).isEqualTo(second);
            });
    assertThat(as(monitor, () -> reading().history(script)))
        .extracting(ReportVersion::isConflicting)
        .containsExactly(true, false);
    assertThat(as(monitor, () -> reading().desk(script)).report().orElseThrow().sheet())
        .isEqualTo(SEVERE);
  }

  @Test
  void aMarkThatCannotBeGivenIsSaidAndTheWordsAreKept() {
    giveBack();
    MonitorSheet wrong =
        new MonitorSheet(null, 101, Map.of("TMA01-C1", 9000), "Words", null, "", "");
    assertThat(save(0, wrong))
        .isInstanceOfSatisfying(ReportSaved.Saved.class, s -> assertThat(s.problems()).hasSize(2));
    MonitorSheet kept = as(monitor, () -> reading().desk(script)).report().orElseThrow().sheet();
    assertThat(kept.would()).isNull();
    assertThat(kept.parts()).isEmpty();
    assertThat(kept.why()).isEqualTo("Words");
    assertThatThrownBy(
            () -> save(1, new MonitorSheet(null, null, Map.of("C99", 1), "", null, "", "")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> save(1, new MonitorSheet(null, null, Map.of(), "x".repeat(20_001), null, "", "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("20000");
  }

  @Test
  void itIsFinishedOnlyWhenItSaysSomethingThatAgreesWithItself() {
    giveBack();
    save(0, new MonitorSheet(OnMark.TOO_SEVERE, 60, Map.of(), "", OnFeedback.THIN, "", ""));
    assertThatThrownBy(() -> finish(1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("too severe")
        .hasMessageContaining("60 where the tutor gave 68")
        .hasMessageContaining("why")
        .hasMessageContaining("do next");
    save(1, SEVERE);
    assertThatThrownBy(() -> finish(1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another window");
    finish(2);
    assertThatThrownBy(() -> save(2, MonitorSheet.EMPTY))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("finished");
  }

  @Test
  void theTutorReadsItOnceItIsFinishedAndAnswersOnce() {
    giveBack();
    save(0, SEVERE);
    assertThat(said()).isEmpty();
    assertNotFound(tutor, () -> answer("Too early"));
    finish(1);
    assertThat(said())
        .singleElement()
        .satisfies(s -> assertThat(s.report().sheet()).isEqualTo(SEVERE));
    assertThatThrownBy(() -> as(tutor, () -> answer(" "))).isInstanceOf(Refused.class);
    as(tutor, () -> answer("I see it now."));
    assertThatThrownBy(() -> as(tutor, () -> answer("Once more")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already");
    assertThat(said().get(0).report().answer()).contains("I see it now.");
    PersonId stranger = TestCohort.person();
    assertNotFound(stranger, () -> answer("Mine"));
    assertThat(as(stranger, () -> bench.bean(MonitoredMe.class).of(LMC310))).isEmpty();
  }

  @Test
  void theOfficeReadsAllOfItOnceItIsFinishedWithTheAnswer() {
    giveBack();
    save(0, SEVERE);
    assertThat(office().report()).isEmpty();
    assertThat(office().monitor()).isEmpty();
    finish(1);
    as(tutor, () -> answer("I see it now."));

    ReadMonitorsWords.Words words = office();
    assertThat(words.report().orElseThrow().sheet()).isEqualTo(SEVERE);
    assertThat(words.report().orElseThrow().answer()).contains("I see it now.");
    assertThat(words.tutor()).isEqualTo("Tutor " + tutor);
    assertThat(words.student()).isEqualTo("Student " + student);
    assertNotFound(TestCohort.person(), () -> bench.bean(ReadMonitorsWords.class).of(-1));
  }

  private ReadMonitorsWords.Words office() {
    return as(TestCohort.person(), () -> bench.bean(ReadMonitorsWords.class).of(script));
  }

  @Test
  void ownMarkingAndAnotherMonitorsScriptAreReadButNotJudged() {
    giveBack();
    assertThatThrownBy(() -> as(tutor, () -> writing().save(script, 0, SEVERE)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("yourself");
    save(0, SEVERE);
    assertThatThrownBy(() -> as(otherMonitor, () -> writing().save(script, 1, SEVERE)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("another monitor");
    ReadReports.Desk others = as(otherMonitor, () -> reading().desk(script));
    assertThat(others.refusal()).contains("another monitor");
    assertThat(others.report()).isEmpty();
    assertThat(as(tutor, () -> reading().desk(script)).report()).isEmpty();
    finish(1);
    assertThat(as(otherMonitor, () -> reading().desk(script)).report()).isPresent();
    assertNotFound(TestCohort.person(), () -> reading().desk(script));
  }

  @Test
  void aMonitorHoldsBackWhatIsNotReleasedAndLetsItGo() {
    hold(Hold.Kind.MODERATION);
    giveBack();
    assertThatThrownBy(() -> as(monitor, () -> holdBack(" "))).isInstanceOf(Refused.class);
    as(monitor, () -> holdBack("The mark looks far off."));
    lift(Hold.Kind.MODERATION);
    assertThat(myResult()).isEmpty();
    assertThat(as(monitor, () -> bench.bean(MonitorMarking.class).script(script)).script().state())
        .isEqualTo(Script.State.HELD);
    as(
        monitor,
        () -> {
          writing().letGo(script, "Looked at it again");
          return 0;
        });
    assertThat(myResult()).isPresent();
    assertThatThrownBy(() -> as(monitor, () -> holdBack("Too late")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("by now");
  }

  @Test
  void finishingLetsGoOfWhatWasHeldForTheMonitor() {
    hold(Hold.Kind.MONITORING);
    giveBack();
    assertThat(myResult()).isEmpty();
    save(0, SEVERE);
    finish(1);
    assertThat(myResult()).isPresent();
  }

  private WriteReport writing() {
    return bench.bean(WriteReport.class);
  }

  private ReadReports reading() {
    return bench.bean(ReadReports.class);
  }

  private <T> T as(PersonId person, Callable<T> work) {
    bench.as(person);
    return bench.transact(work);
  }

  private ReportSaved save(int basedOn, MonitorSheet sheet) {
    return as(monitor, () -> writing().save(script, basedOn, sheet));
  }

  private void finish(int seen) {
    as(
        monitor,
        () -> {
          writing().finish(script, seen);
          return 0;
        });
  }

  private int holdBack(String why) {
    writing().holdBack(script, why);
    return 0;
  }

  private int answer(String words) {
    bench.bean(MonitoredMe.class).answer(script, words);
    return 0;
  }

  private List<MonitoredMe.Said> said() {
    return as(tutor, () -> bench.bean(MonitoredMe.class).of(LMC310));
  }

  private void hold(Hold.Kind kind) {
    as(
        monitor,
        () -> {
          bench.bean(Holds.class).place(script, kind, "test", null, bench.clock.instant());
          return 0;
        });
  }

  private void lift(Hold.Kind kind) {
    as(
        monitor,
        () -> bench.bean(Holds.class).lift(script, kind, monitor, "test", bench.clock.instant()));
  }
}
