package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestLedger;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From upload to receipt. */
class SubmittingTest extends StudentAndTutor {

  @Test
  @Tag("R-000-076")
  @Tag("R-000-077")
  void aSubmissionGivesAReceiptThatAnybodyCanCheck() {
    bench.clock.set(BEFORE);
    SignedReceipt receipt = submit("Essay one");

    assertThat(receipt.receipt().standing()).isEqualTo("in time");
    assertThat(receipt.receipt().fileNames()).isEqualTo("essay.docx");
    CheckReceipt check = bench.bean(CheckReceipt.class);
    assertThat(bench.transact(() -> check.isGenuine(receipt.document()))).isTrue();
    assertThat(bench.transact(() -> check.isGenuine(receipt.document().replace("TMA01", "TMA02"))))
        .isFalse();
    CheckReceipt.CheckedReceipt known =
        bench
            .transact(
                () ->
                    check.byCode(
                        receipt.receipt().code().value().toLowerCase(java.util.Locale.ROOT)))
            .orElseThrow();
    assertThat(known.genuine()).isTrue();
    assertThat(known.files())
        .extracting(f -> f.sha256())
        .containsExactly(receipt.receipt().files().get(0).sha256());
    assertThat(bench.events()).hasOnlyElementsOfType(TmaSubmitted.class).hasSize(1);
  }

  @Test
  void confirmingTwiceGivesTheSameReceipt() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    SignedReceipt first = confirm(upload);
    bench.clock.set(AFTER);
    assertThat(confirm(upload)).isEqualTo(first);
    assertThat(page().submissions()).hasSize(1);
  }

  @Test
  void anUploadIsNothingUntilItIsDeclaredOwnWork() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    assertThatThrownBy(
            () ->
                bench.transact(
                    () ->
                        bench
                            .bean(SubmitTma.class)
                            .confirm(Confirmation.of(upload, Declaration.of(false, "none", "")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("own work");
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).extracting(u -> u.id()).containsExactly(upload);
    assertThat(queue().scripts()).isEmpty();
  }

  @Test
  void theArrivalOfTheFileCountsNotTheMomentOfConfirming() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    bench.clock.set(AFTER);
    assertThat(page().outlook().lateness().isInTime()).isTrue();
    assertThat(confirm(upload).receipt().standing()).isEqualTo("in time");
  }

  @Test
  void untilTheCutOffTheLastOneSentCountsAndEachKeepsItsReceipt() {
    bench.clock.set(BEFORE);
    SignedReceipt first = submit("Essay one");
    SignedReceipt second = submit("Essay two");

    assertThat(second.receipt().submission()).isEqualTo(2);
    assertThat(page().counting()).get().extracting(s -> s.receipt()).isEqualTo(second);
    MyReceipts receipts = bench.as(student).bean(MyReceipts.class);
    assertThat(bench.transact(() -> receipts.get(first.receipt().code().value())).receipt())
        .isEqualTo(first);
    assertThat(queue().scripts()).hasSize(1);

    bench.clock.set(AFTER);
    assertThatThrownBy(() -> submit("Essay three"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("can no longer be replaced");
  }

  @Test
  void aRefusedConfirmationLeavesNothingBehind() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    bench.as(student);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> {
                      bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED));
                      throw new Refused("Something after it fails");
                    }))
        .isInstanceOf(Refused.class);
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).isNotEmpty();
    assertThat(TestLedger.read(bench).isWhole()).isTrue();
    assertThat(confirm(upload).receipt().submission()).isEqualTo(1);
  }

  @Test
  void anUploadExpires() {
    bench.clock.set("2026-11-10T09:00:00Z");
    String upload = upload("Essay");
    bench.clock.set("2026-11-11T09:00:00Z");
    assertThat(page().waiting()).isEmpty();
    assertThatThrownBy(() -> confirm(upload))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Upload it again");
  }

  @Test
  void whetherToolsWereUsedIsSaidAndStandsOnTheReceipt() {
    bench.clock.set(BEFORE);
    String upload = upload("Essay");
    assertThatThrownBy(() -> confirm(upload, Declaration.of(true, "", "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Say whether you used a tool")
        .hasMessageContaining("still here");
    assertThatThrownBy(() -> confirm(upload, Declaration.of(true, "used", " \n ")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("which tool you used and for what");
    assertThatThrownBy(() -> confirm(upload, Declaration.of(true, "used", "x".repeat(1_001))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("longer than 1,000 characters");

    SignedReceipt receipt = confirm(upload, Declaration.of(true, "used", "DeepL, for one quote"));

    assertThat(receipt.text()).contains("\nai-use: used\nai-words: DeepL, for one quote\n");
    assertThat(page().counting().orElseThrow().declaration().aiWords())
        .isEqualTo("DeepL, for one quote");
  }

  private SignedReceipt confirm(String upload, Declaration declaration) {
    bench.as(student);
    return bench.transact(
        () -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, declaration)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-12T11:59:59.999999Z, 2026-11-12T12:01:00Z, in time",
    "2026-11-12T12:00:00Z, 2026-11-12T12:01:00Z, in time",
    "2026-11-12T12:00:00.000001Z, 2026-11-12T12:01:00Z, 'late, 1 started day'",
    "2026-11-13T12:00:00Z, 2026-11-13T12:00:01Z, 'late, 1 started day'",
    "2026-11-13T12:00:01Z, 2026-11-13T12:00:02Z, 'late, 2 started days'",
    "2026-11-17T12:00:01Z, 2026-11-17T12:00:02Z, after the days in which late work is taken"
  })
  void whatIsSaidBeforeIsWhatHoldsWheneverItIsConfirmed(
      String arrives, String confirms, String standing) {
    bench.clock.set(arrives);
    String upload = upload("Essay");
    String told = page().outlook().cost();
    bench.clock.set(confirms);
    assertThat(page().outlook().cost()).isEqualTo(told);

    SignedReceipt receipt = confirmTold(upload, told);

    assertThat(receipt.receipt().standing()).isEqualTo(standing);
  }

  @ParameterizedTest(name = "confirmed at {0}: {1}")
  @CsvSource({
    "2026-11-12T11:59:30Z, UNTIL_DUE",
    "2026-11-12T12:00:00Z, UNTIL_DUE",
    "2026-11-12T12:00:30Z, NEVER",
    "2026-11-18T12:00:00Z, NEVER"
  })
  void aReceiptKnowsWhetherItsWorkCanBeReplaced(String at, Receipt.Replacing replacing) {
    bench.clock.set(at);
    assertThat(submit("Essay").receipt().replacing()).isEqualTo(replacing);
    if (replacing == Receipt.Replacing.NEVER) {
      assertThatThrownBy(() -> submit("Another")).hasMessageContaining("can no longer be replaced");
    } else {
      assertThat(submit("Another").receipt().submission()).isEqualTo(2);
    }
  }

  @Test
  void aCostThatChangedMeanwhileIsSaidBeforeAnythingIsSubmitted() {
    bench.clock.set("2026-11-12T12:00:30Z");
    String upload = upload("Essay");
    String now = page().outlook().cost();
    assertThatThrownBy(() -> confirmTold(upload, "In time: nothing is taken off."))
        .isInstanceOfSatisfying(CostChanged.class, e -> assertThat(e.cost()).isEqualTo(now))
        .hasMessageContaining("5 marks will be taken off");
    assertThat(page().submissions()).isEmpty();
    assertThat(confirmTold(upload, now).receipt().standing()).isEqualTo("late, 1 started day");
  }

  @Test
  void whileAnAnswerIsAwaitedThatIsSaid() {
    bench.clock.set("2026-11-12T11:00:00Z");
    bench.as(student);
    bench.transact(
        () ->
            bench
                .bean(org.fieldbook.assessment.extension.AskExtension.class)
                .ask(org.fieldbook.assessment.TestCohort.LMC310, "TMA01", 3, "work", "Shifts"));
    bench.clock.set("2026-11-12T12:00:30Z");
    String upload = upload("Essay");
    String told = page().outlook().cost();
    assertThat(told).contains("not answered yet");
    assertThat(confirmTold(upload, told).receipt().standing()).contains("not yet answered");
  }

  @Test
  void twoSubmissionsInOneSecondAreTwoAndTheSecondCounts() {
    bench.clock.set(BEFORE);
    SignedReceipt first = submit("Essay one");
    SignedReceipt second = submit("Essay two");
    assertThat(second.receipt().confirmed()).isEqualTo(first.receipt().confirmed());
    assertThat(second.receipt().submission()).isEqualTo(2);
    assertThat(page().submissions()).extracting(Submission::counts).containsExactly(true, false);
  }

  @Test
  void onANodeWhoseClockIsBehindNothingIsConfirmedBeforeItCame() {
    bench.clock.set(BEFORE);
    String first = upload("Essay one");
    bench.clock.set("2026-11-12T11:58:00Z");
    SignedReceipt receipt = confirm(first);
    assertThat(receipt.receipt().confirmed()).isEqualTo(receipt.receipt().arrived());

    String second = upload("Essay two");
    SignedReceipt later = confirm(second);
    assertThat(later.receipt().submission()).isEqualTo(2);
    assertThat(page().counting()).get().extracting(s -> s.receipt()).isEqualTo(later);
    assertThat(TestLedger.read(bench).isWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.docx, passwd.docx",
    "'C:\\temp\\essay.docx', essay.docx",
    "'essay\u202Excod.docx', essayxcod.docx",
    "\uD83D\uDC69\u200D\u2695\uFE0F.docx, \uD83D\uDC69\u200D\u2695\uFE0F.docx",
    "\u05E2\u05D1\u05D5\u05D3\u05D4.docx, \u05E2\u05D1\u05D5\u05D3\u05D4.docx"
  })
  void anOddNameIsKeptSafeAndStandsOnTheReceipt(String sent, String kept) {
    bench.clock.set(BEFORE);
    bench.as(student);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(
                            org.fieldbook.assessment.TestCohort.LMC310,
                            "TMA01",
                            sent,
                            new java.io.ByteArrayInputStream(
                                org.fieldbook.assessment.SampleFiles.docx("Essay"))))
            .id();
    SignedReceipt receipt = confirm(upload);
    assertThat(receipt.receipt().fileNames()).isEqualTo(kept);
    assertThat(SignedReceipt.parse(receipt.document()).receipt()).isEqualTo(receipt.receipt());
  }
}
