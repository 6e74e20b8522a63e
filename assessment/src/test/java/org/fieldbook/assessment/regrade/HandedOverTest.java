package org.fieldbook.assessment.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.FormerScripts;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.RegradeAccess;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.overview.WorkInHand;
import org.fieldbook.assessment.submission.ShowReceipt;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student goes to another tutor: whose the scripts are then, and for how long. */
class HandedOverTest extends RegradeScene {

  /** Tuesday 1 December, beginning of the day. */
  private static final Instant HANDED_OVER = Instant.parse("2026-12-01T00:00:00Z");

  private final PersonId successor = TestCohort.person();

  @BeforeEach
  void submitted() {
    bench.bean(Regrading.class);
    bench.clock.set(BEFORE);
    submitPdf();
  }

  private void handOver(String now) {
    bench.cohort.handOver(student, successor, HANDED_OVER);
    bench.clock.set(now);
  }

  private List<FormerScripts.Former> former(PersonId marker) {
    bench.as(marker);
    return bench.transact(() -> bench.bean(FormerScripts.class).mine());
  }

  private Script read(PersonId marker) {
    bench.as(marker);
    return bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script();
  }

  @Test
  void whatIsNotReturnedIsTheNewTutorsWithTheOldOnesWordsAndVersions() {
    mark(41);
    handOver("2026-12-01T09:00:00Z");

    assertNotFound(tutor, () -> bench.bean(ReadScript.class).onDesk(script));
    assertNotFound(tutor, () -> bench.bean(SaveMarking.class).save(script, 1, MarkSheet.EMPTY));
    assertThat(former(tutor)).isEmpty();
    assertThat(queue().scripts()).isEmpty();

    assertThat(read(successor).sheet().total()).isEqualTo(41);
    bench.as(successor);
    MarkingSaved saved =
        bench.transact(
            () ->
                bench
                    .bean(SaveMarking.class)
                    .save(script, 1, new MarkSheet(read0().sheet().parts(), "Taken over")));
    assertThat(saved).isInstanceOf(MarkingSaved.Saved.class);
    assertThat(bench.transact(() -> bench.bean(ReadScript.class).history(script)).versions())
        .extracting(v -> v.savedBy())
        .containsExactly(successor, tutor);
  }

  private Script read0() {
    return bench.bean(ReadScript.class).onDesk(script).script();
  }

  @Test
  void whoReturnedItMayMarkItAgainUntilTheEndOfTheThirtiethDay() {
    mark(60);
    giveBack();
    handOver("2026-12-30T23:59:59Z");

    assertThat(former(tutor))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.lastDay()).isEqualTo(LocalDate.of(2026, 12, 30));
              assertThat(f.learner().id()).isEqualTo(student);
              assertThat(f.isOpen()).isFalse();
            });
    open("A page had been overlooked.");
    assertThat(read(tutor).state()).isEqualTo(Script.State.REGRADING);
    assertThat(former(tutor)).singleElement().matches(FormerScripts.Former::isOpen);
    assertThat(bench.events())
        .filteredOn(RegradeOpened.class::isInstance)
        .last()
        .satisfies(e -> assertThat(((RegradeOpened) e).tutor()).contains(successor));

    bench.clock.set("2026-12-31T00:00:00Z");
    assertThat(former(tutor)).isEmpty();
    assertNotFound(tutor, () -> bench.bean(ReadScript.class).onDesk(script));
    assertThat(read(successor).state()).isEqualTo(Script.State.REGRADING);
  }

  @Test
  void theLastDayEndsAtMidnightOfThePresentationAlsoWhenTheClocksChange() {
    RegradeAccess access = bench.bean(RegradeAccess.class);
    // Handed over in winter, ends in summer; and the other way round.
    assertThat(access.lastDay(LMC310, Instant.parse("2027-03-01T00:00:00Z")))
        .contains(LocalDate.of(2027, 3, 30));
    assertThat(access.lastDay(LMC310, Instant.parse("2026-09-30T23:00:00Z")))
        .contains(LocalDate.of(2026, 10, 30));

    mark(60);
    giveBack();
    bench.cohort.handOver(student, successor, Instant.parse("2027-03-01T00:00:00Z"));
    bench.clock.set("2027-03-30T22:59:59Z");
    assertThat(former(tutor)).hasSize(1);
    bench.clock.set("2027-03-30T23:00:00Z");
    assertThat(former(tutor)).isEmpty();
  }

  @Test
  void whatTheNewTutorReturnedAgainIsTheirsAlone() {
    mark(60);
    giveBack();
    handOver("2026-12-02T09:00:00Z");
    open("One more look.");
    bench.as(successor);
    bench.transact(() -> bench.bean(ReturnScript.class).giveBack(script, read0().sheetNumber()));

    assertThat(former(tutor)).isEmpty();
    assertNotFound(tutor, () -> bench.bean(ReadScript.class).onDesk(script));
    assertThat(read(successor).returnedBy()).contains(successor);
  }

  @Test
  void theReceiptOfWhatArrivedBeforeIsStillShown() {
    String code = receipt();
    handOver("2026-12-01T09:00:00Z");
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ShowReceipt.class).get(code)).student())
        .isEqualTo(student);
    bench.cohort.handOver(student, TestCohort.person(), HANDED_OVER.plusSeconds(60));
    bench.as(successor);
    assertThat(bench.transact(() -> bench.bean(ShowReceipt.class).get(code)).student())
        .isEqualTo(student);
    assertNotFound(TestCohort.person(), () -> bench.bean(ShowReceipt.class).get(code));
  }

  @Test
  void theReceiptOfWhatArrivedAfterwardsIsNotTheirs() {
    String code = receipt();
    bench.cohort.handOver(student, successor, Instant.parse("2026-11-12T11:59:29Z"));
    assertNotFound(tutor, () -> bench.bean(ShowReceipt.class).get(code));
  }

  private String receipt() {
    bench.as(tutor);
    return bench
        .transact(() -> bench.bean(ReadScript.class).onDesk(script))
        .submission()
        .receiptCode()
        .value();
  }

  @Test
  void aScriptThatSomebodyElseReturnedIsNotTheFormerTutors() {
    PersonId between = TestCohort.person();
    mark(60);
    giveBack();
    bench.cohort.handOver(student, between, HANDED_OVER);
    bench.cohort.handOver(student, successor, HANDED_OVER.plusSeconds(86_400));
    bench.clock.set("2026-12-05T09:00:00Z");

    assertThat(former(between)).isEmpty();
    assertNotFound(between, () -> bench.bean(ReadScript.class).onDesk(script));
    assertThat(former(tutor)).hasSize(1);
  }

  @Test
  void theRulesSayForHowLongAndWithNoDayTheAccessEndsAtOnce() {
    assertThat(lastDay("0")).isEmpty();
    assertThat(lastDay("1")).contains(LocalDate.of(2026, 12, 1));
    assertThatThrownBy(() -> lastDay("ten")).hasMessageContaining("regradeAccessDays");
    assertThatThrownBy(() -> lastDay("367")).hasMessageContaining("regradeAccessDays");
  }

  private static Optional<LocalDate> lastDay(String days) {
    TestBench ruled =
        TestBench.ruled(
            rules ->
                rules.replace(
                    "  regradeWithinDays: 10\n",
                    "  regradeWithinDays: 10\n  regradeAccessDays: " + days + "\n"));
    return ruled.transact(() -> ruled.bean(RegradeAccess.class).lastDay(LMC310, HANDED_OVER));
  }

  @Test
  void nobodyButTheMarkerIsAFormerTutor() {
    handOver("2026-12-01T09:00:00Z");
    assertThatThrownBy(() -> read(TestCohort.person())).isInstanceOf(NotFound.class);
    assertThat(former(TestCohort.person())).isEmpty();
  }

  @Test
  void theOfficeSeesWhatTheNewTutorTakesOver() {
    assertThat(inHand().scripts()).containsExactly(new WorkInHand.Scripts("TMA01", 1, 0, 0, 0));
    mark(60);
    assertThat(inHand().scripts()).containsExactly(new WorkInHand.Scripts("TMA01", 0, 1, 0, 0));
    giveBack();
    assertThat(inHand().isNothing()).isTrue();
    bench.as(student);
    bench.transact(
        () -> {
          bench.bean(AskAboutMark.class).ask(LMC310, "TMA01", Question.Kind.REGRADE, "Look again.");
          return null;
        });
    assertThat(inHand().questions()).isEqualTo(1);
    open("Again");
    assertThat(inHand().scripts()).containsExactly(new WorkInHand.Scripts("TMA01", 0, 0, 1, 0));
  }

  private WorkInHand.Work inHand() {
    return bench.transact(() -> bench.bean(WorkInHand.class).of(List.of(student), LMC310));
  }
}
