package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.fieldbook.assessment.TestLedger;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.offline.PreparePacks;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.assessment.submission.Corrected;
import org.fieldbook.assessment.submission.Correction;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Work that goes back to its student, who sends a corrected file, or does not. */
class ForCorrectionTest extends CorrectionScene {

  @Test
  void theStudentHasTheWorkingDaysOfTheRuleAndIsToldWhy() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    bench.clock.set(FRIDAY);
    long script = script();
    mark(40);
    assertThat(outlook(script).until()).isEqualTo(UNTIL);
    assertThat(outlook(script).refusals()).isEmpty();

    assertThatThrownBy(() -> sendBack(script, " \n", ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Write where");
    assertThatThrownBy(() -> sendBack(script, "x".repeat(2001), ""))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("at most 2000 characters");
    assertThatThrownBy(() -> sendBack(script, WHY, "2026-11-20T12:00:00Z"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("The last day is another one");
    assertThat(sendBack(script, WHY, UNTIL.toString())).isEqualTo(UNTIL);

    Correction asked = counting().correction().orElseThrow();
    assertThat(asked).isEqualTo(new Correction(bench.clock.instant(), tutor, WHY, UNTIL));
    assertThat(page().outlook().maySubmit()).isTrue();
    assertThat(bench.events())
        .last()
        .isEqualTo(new ReturnedForCorrection(script, student, LMC310, "TMA01", UNTIL));
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ReadScript.class).changes(script)))
        .last()
        .satisfies(
            c -> {
              assertThat(c.item()).isEqualTo(MarkChange.CORRECTION);
              assertThat(c.changedBy()).isEqualTo(tutor);
              assertThat(c.why()).isEqualTo("Until 23 November 2026, 12:00. " + WHY);
            });
  }

  @Test
  void whatIsOutIsNotMarkedNorTakenAwayAndDraftsStay() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    bench.clock.set(FRIDAY);
    mark(40);
    long script = out();
    MarkingQueue.Item item = item();
    assertThat(item.out()).isTrue();
    assertThat(item.isOpen()).isFalse();
    assertThat(item.line().correctUntil()).isEqualTo(UNTIL);
    assertThat(queue().toMark()).isEmpty();
    assertThat(item.line().marksTotal()).isEqualTo(40);
    mark(42);
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("returned this script to be corrected");
    assertThat(
            bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).outlook().mayReturn())
        .isFalse();
    assertThatThrownBy(
            () ->
                bench.transact(
                    () ->
                        bench
                            .bean(MakePack.class)
                            .make(LMC310, "TMA01", new TreeSet<>(List.of(script)))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("with the student");
    assertThat(packed()).isEqualTo("Nothing waits by now");
    Gradebook gradebook = bench.transact(() -> bench.bean(TutorGradebook.class).of(LMC310));
    assertThat(gradebook.rows().get(0).cells())
        .filteredOn(c -> c.due() != null && c.due().set().id().equals("TMA01"))
        .singleElement()
        .satisfies(c -> assertThat(c.standing()).isEqualTo(Gradebook.Standing.RECEIVED));
  }

  private String packed() {
    return bench.transact(
        () ->
            bench
                .bean(PreparePacks.class)
                .perform(JobOrder.of("packs", LMC310, "TMA01", ""), tutor.toString()));
  }

  @Test
  void aCorrectionOfWorkInTimeIsInTimeAndItsDaysToBeMarkedInBeginAnew() {
    bench.clock.set(BEFORE);
    SignedReceipt first = submit("About Mrs Bell");
    bench.clock.set(FRIDAY);
    mark(60);
    LocalDate before = item().returnBy();
    out();
    bench.clock.set("2026-11-23T11:59:00Z");
    SignedReceipt second = submit("About Mrs B");
    assertThat(second.receipt().standing()).isEqualTo("in time, as the work that it corrects");
    assertThat(second.receipt().arrived()).isEqualTo(bench.clock.instant());
    assertThat(second.receipt().corrected())
        .isEqualTo(new Corrected(first.receipt().code(), first.receipt().arrived()));
    assertThat(second.receipt().counted()).isEqualTo(first.receipt().arrived());
    CheckReceipt check = bench.bean(CheckReceipt.class);
    assertThat(bench.transact(() -> check.isGenuine(second.document()))).isTrue();
    assertThat(bench.transact(() -> check.isGenuine(first.document()))).isTrue();
    assertThat(TestLedger.read(bench).isWhole()).isTrue();

    assertThat(counting().receiptCode()).isEqualTo(second.receipt().code());
    MarkingQueue.Item item = item();
    assertThat(item.isOpen()).isTrue();
    assertThat(item.lateness().isInTime()).isTrue();
    assertThat(item.line().fileReplacedAt()).isNotNull();
    assertThat(before).isEqualTo("2026-11-27");
    assertThat(item.returnBy()).isEqualTo("2026-12-07");
    bench.as(tutor);
    assertThat(
            bench.transact(() -> bench.bean(ReadScript.class).onDesk(item.line().id())).returnBy())
        .isEqualTo("2026-12-07");
    assertThat(giveBack().counted()).isEqualTo(60);

    assertThat(page().outlook().maySubmit()).isFalse();
    assertThatThrownBy(() -> submit("Once more")).isInstanceOf(Refused.class);
  }

  @Test
  void lateWorkKeepsItsPenaltyAndNoMore() {
    bench.clock.set(AFTER);
    submit("About Mrs Bell");
    out();
    bench.clock.set("2026-11-20T09:00:00Z");
    assertThat(page().outlook().lateness().startedDays()).isEqualTo(1);
    SignedReceipt second = submit("About Mrs B");
    assertThat(second.receipt().standing())
        .isEqualTo("late, 1 started day, as the work that it corrects");
    mark(70);
    assertThat(giveBack().counted()).isEqualTo(65);
  }

  @Test
  void withoutACorrectionWhatWasSentFirstIsMarked() {
    bench.clock.set(BEFORE);
    submit("About Mrs Bell");
    long script = out();
    bench.clock.set("2026-11-23T12:00:00Z");
    assertThat(item().isOpen()).isFalse();
    bench.clock.set("2026-11-23T12:00:01Z");
    assertThat(item().isOpen()).isTrue();
    assertThat(item().returnBy()).isEqualTo("2026-12-07");
    assertThat(packed()).isEqualTo("1 script");
    assertThatThrownBy(() -> submit("Too late"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("The time to send the corrected file is over");
    refused(script, "The time to correct this is over");
    mark(55);
    assertThat(giveBack().counted()).isEqualTo(55);
    refused(script, "has been returned with its mark");
  }

  @Test
  void whoMayStillReplaceTheWorkHasAsLongForTheCorrection() {
    bench.clock.set("2026-11-02T09:00:00Z");
    submit("About Mrs Bell");
    long script = script();
    assertThat(sendBack(script, WHY, "")).isEqualTo("2026-11-12T12:00:00Z");
    SignedReceipt second = submit("About Mrs B");
    assertThat(second.receipt().corrected()).isNotNull();
    SignedReceipt third = submit("About Mrs B, with a title");
    assertThat(third.receipt().corrected()).isNull();
    assertThat(third.receipt().standing()).isEqualTo("in time");
  }
}
