package org.fieldbook.assessment.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What an extension, asked for or agreed, does to a submission. */
class ExtensionsTest extends StudentAndTutor {

  private static final PersonId OFFICE = TestCohort.person();

  @Test
  void anAgreedDateReplacesTheCutOffEverywhere() {
    bench.clock.set("2026-11-11T09:00:00Z");
    long request = ask(5, "caring", "My father is ill.");
    assertThat(bench.events()).last().isInstanceOf(ExtensionAsked.class);
    assertNotFound(
        TestCohort.person(),
        () -> {
          bench.bean(DecideExtension.class).grant(request, LocalDate.of(2026, 11, 17), "");
          return null;
        });
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ExtensionsToAnswer.class).of(LMC310)))
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.asked()).isEqualTo("2026-11-17");
              assertThat(w.answerBy()).isEqualTo("2026-11-13");
            });
    decide(request, LocalDate.of(2026, 11, 17));
    assertThat(bench.events()).last().isInstanceOf(ExtensionDecided.class);

    bench.clock.set("2026-11-17T11:59:59Z");
    assertThat(page().due().due()).isEqualTo("2026-11-17T12:00:00Z");
    assertThat(lines().get(1).due().agreedDate()).isPresent();
    assertThat(submit("Essay").receipt().standing()).isEqualTo("in time");
    assertThat(queue().scripts().get(0).returnBy()).isEqualTo("2026-12-01");
    assertThat(queue().scripts().get(0).workingDaysLeft()).isEqualTo(10);
    assertThatThrownBy(() -> decide(request, LocalDate.of(2026, 11, 18)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("answered already");
  }

  @Test
  void whileAnAnswerIsAwaitedLatenessIsNotCounted() {
    bench.clock.set("2026-11-12T11:00:00Z");
    long request = ask(2, "work", "");
    bench.clock.set("2026-11-13T09:00:00Z");
    SignedReceipt receipt = submit("Essay");
    assertThat(receipt.receipt().standing()).contains("not yet answered");
    mark(68);
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Answer that first");
    bench.clock.set("2026-11-14T09:00:00Z");
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(DecideExtension.class).refuse(request, "Not for this reason.");
          return null;
        });
    assertThat(giveBack().counted()).isEqualTo(68);
  }

  @Test
  void moreThanATutorMayAgreeIsForTheOffice() {
    bench.clock.set("2027-05-05T09:00:00Z");
    assertThatThrownBy(() -> ask("TMA05", 10, "bereavement", " "))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Write what has happened");
    assertThatThrownBy(() -> ask("TMA05", 15, "bereavement", "My mother died."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("1 to 14 days");
    long request = ask("TMA05", 10, "bereavement", "My mother died.");
    assertThat((ExtensionAsked) bench.events().get(bench.events().size() - 1))
        .satisfies(e -> assertThat(e.tutor()).isEmpty());
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ExtensionsToAnswer.class).of(LMC310))).isEmpty();
    assertNotFound(
        tutor,
        () -> {
          bench.bean(DecideExtension.class).grant(request, LocalDate.of(2027, 5, 10), "");
          return null;
        });
    bench.as(OFFICE);
    assertThat(bench.transact(() -> bench.bean(SpecialCircumstances.class).of(LMC310)))
        .filteredOn(w -> w.request().student().equals(student))
        .singleElement()
        .satisfies(w -> assertThat(w.latest()).isEqualTo("2027-05-20"));
    office(
        () -> {
          bench.bean(SpecialCircumstances.class).grant(request, LocalDate.of(2027, 5, 20), "Yes.");
          return null;
        });
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(DueDates.class).of(student, LMC310, "TMA05")).due())
        .isEqualTo("2027-05-20T11:00:00Z");
  }

  @Test
  void theOfficeAgreesADateAfterTheCutOffForSomebodyWhoCouldNotAsk() {
    bench.clock.set("2027-06-20T09:00:00Z");
    LocalDate cutOff =
        bench
            .transact(() -> bench.bean(DueDates.class).of(student, LMC310, "EMA"))
            .dueLocal()
            .toLocalDate();
    bench.clock.set(cutOff + "T20:00:00Z");
    assertThatThrownBy(() -> agree("A0", "EMA", cutOff.plusDays(14)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nobody with the identifier A0");
    assertThatThrownBy(() -> agree("A" + student, "EMA", cutOff.plusDays(15)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("the assessment office may agree up to 14 days");
    assertThatThrownBy(() -> agree("A" + student, "TMA00", cutOff))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nobody agree an extension for TMA00");
    agree(" A" + student + " ", "EMA", cutOff.plusDays(14));
    DueDate due = bench.transact(() -> bench.bean(DueDates.class).of(student, LMC310, "EMA"));
    assertThat(due.dueLocal().toLocalDate()).isEqualTo(cutOff.plusDays(14));
    assertThat(bench.events()).last().isInstanceOf(ExtensionDecided.class);
  }

  private void agree(String identifier, String assignment, LocalDate date) {
    office(
        () -> {
          bench
              .bean(SpecialCircumstances.class)
              .agree(LMC310, identifier, assignment, date, "illness", "In hospital.", "");
          return null;
        });
  }

  private void office(Callable<?> work) {
    bench.as(OFFICE);
    bench.transact(work);
  }

  private long ask(int days, String reason, String words) {
    return ask("TMA01", days, reason, words);
  }

  private long ask(String assignment, int days, String reason, String words) {
    return bench
        .as(student)
        .transact(
            () -> bench.bean(AskExtension.class).ask(LMC310, assignment, days, reason, words));
  }

  private void decide(long request, LocalDate date) {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(DecideExtension.class).grant(request, date, "");
          return null;
        });
  }
}
