package org.fieldbook.assessment.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What an extension, asked for or agreed, does to a submission. */
class ExtensionsTest extends StudentAndTutor {

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

  private long ask(int days, String reason, String words) {
    return bench
        .as(student)
        .transact(() -> bench.bean(AskExtension.class).ask(LMC310, "TMA01", days, reason, words));
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
