package org.fieldbook.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.LocalDate;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.submission.CheckKeptFiles;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.TmaSubmitted;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work on paper, from the student's question to the mark. TMA01 is due on 12 November at noon. */
class PaperTest extends StudentAndTutor {

  private static final PersonId OFFICE = TestCohort.person();
  private static final Declaration SIGNED = Declaration.of(true, "none", "");
  private static final LocalDate CUT_OFF_DAY = LocalDate.of(2026, 11, 12);

  @Test
  @Tag("R-000-078")
  void whatWasAgreedInTimeIsASubmissionFromTheDayOfPosting() {
    bench.clock.set("2026-11-10T09:00:00Z");
    long request = ask("My connection is down until Friday.");
    assertThat(mine().mayAsk()).isFalse();
    agree(request);
    assertThat(bench.events()).last().isInstanceOf(PaperAnswered.class);
    bench.clock.set("2026-11-16T09:00:00Z");
    SignedReceipt signed = record(request, CUT_OFF_DAY, LocalDate.of(2026, 11, 16), SIGNED);
    Receipt receipt = signed.receipt();
    assertThat(receipt.isOnPaper()).isTrue();
    assertThat(receipt.arrivedLocal().toLocalDate()).isEqualTo(CUT_OFF_DAY);
    assertThat(receipt.standing()).isEqualTo("in time");
    assertThat(bench.events()).last().isInstanceOf(TmaSubmitted.class);
    assertThat(mine().newest().orElseThrow().state()).isEqualTo(PaperRequest.State.RECEIVED);

    var found = queue().scripts().get(0);
    assertThat(found.line().state()).isEqualTo(Script.State.WAITING);
    mark(68);
    assertThat(giveBack().counted()).isEqualTo(68);
    assertThat(myResult()).isPresent();
    bench.as(OFFICE);
    long submission = page().submissions().get(0).id();
    assertThat(bench.transact(() -> bench.bean(CheckKeptFiles.class).check(submission))).isEmpty();
    assertThatThrownBy(() -> record(request, CUT_OFF_DAY, LocalDate.of(2026, 11, 16), SIGNED))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("recorded already");
  }

  @Test
  void postedADayLateCostsWhatADayCosts() {
    bench.clock.set("2026-11-10T09:00:00Z");
    long request = ask("No connection.");
    agree(request);
    bench.clock.set("2026-11-16T09:00:00Z");
    record(request, CUT_OFF_DAY.plusDays(1), LocalDate.of(2026, 11, 16), SIGNED);
    mark(68);
    assertThat(giveBack().counted()).isEqualTo(63);
  }

  @Test
  void thereIsNoPaperWithoutAnAgreementBeforeTheDueDate() {
    bench.clock.set("2026-11-12T11:00:00Z");
    assertThatThrownBy(() -> ask("  ")).isInstanceOf(Refused.class).hasMessageContaining("Say why");
    long request = ask("No connection.");
    assertThatThrownBy(() -> ask("Again.")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> record(request, CUT_OFF_DAY, CUT_OFF_DAY, SIGNED))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not agreed");
    bench.clock.set("2026-11-12T12:00:01Z");
    assertThatThrownBy(() -> agree(request))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("must be agreed before it");
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(AnswerPaper.class).decline(request, "Ask for an extension instead.");
          return null;
        });
    assertThatThrownBy(() -> ask("Now?"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("that has passed");
  }

  @Test
  void onlyTheStudentsTutorAnswersAndOnlyTheStudentTakesItBack() {
    bench.clock.set("2026-11-10T09:00:00Z");
    long request = ask("No connection.");
    assertNotFound(
        TestCohort.person(),
        () -> {
          bench.bean(AnswerPaper.class).agree(request, "Post it.", "");
          return null;
        });
    assertNotFound(
        tutor,
        () -> {
          bench.bean(AskForPaper.class).withdraw(request);
          return null;
        });
    agree(request);
    withdraw(request);
    assertThatThrownBy(() -> record(request, CUT_OFF_DAY, CUT_OFF_DAY, SIGNED))
        .isInstanceOf(Refused.class);
    ask("I was wrong: it is still down.");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsRecorded() {
    bench.clock.set("2026-11-10T09:00:00Z");
    long request = ask("No connection.");
    agree(request);
    LocalDate today = LocalDate.of(2026, 11, 10);
    assertThatThrownBy(() -> record(request, today, today.plusDays(1), SIGNED))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("to today");
    assertThatThrownBy(() -> record(request, today, today.minusDays(1), SIGNED))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> record(request, today, today, Declaration.of(false, "none", "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("own work");
    bench.clock.set("2026-11-11T09:00:00Z");
    submit("Essay after all");
    assertThatThrownBy(() -> record(request, today, today, SIGNED))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("submitted again since");
    assertThat(page().submissions()).hasSize(1);
  }

  private AskForPaper.MyPaper mine() {
    DueDate due = page().due();
    return bench.transact(() -> bench.bean(AskForPaper.class).mine(due));
  }

  private long ask(String why) {
    bench.as(student);
    return bench.transact(() -> bench.bean(AskForPaper.class).ask(LMC310, "TMA01", why));
  }

  private void withdraw(long request) {
    bench.as(student);
    bench.transact(
        () -> {
          bench.bean(AskForPaper.class).withdraw(request);
          return null;
        });
  }

  private void agree(long request) {
    bench.as(tutor);
    bench.transact(
        () -> {
          bench.bean(AnswerPaper.class).agree(request, "Post it to me with a certificate.", "");
          return null;
        });
  }

  private SignedReceipt record(
      long request, LocalDate posted, LocalDate received, Declaration declaration) {
    bench.as(OFFICE);
    return bench.transact(
        () ->
            bench
                .bean(RecordPaper.class)
                .record(request, new Posted(posted, "RM123456785GB"), received, declaration));
  }
}
