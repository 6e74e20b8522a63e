package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From upload to receipt. */
class SubmittingTest extends StudentAndTutor {

  @Test
  @Tag("R-000-076")
  @Tag("R-000-077")
  void aSubmissionGivesAReceiptThatAnybodyCanCheck() {
    bench.clock.set(BEFORE);
    SignedReceipt receipt = submit("Essay one");

    assertThat(receipt.receipt().standing()).isEqualTo("in time");
    assertThat(receipt.receipt().fileName()).isEqualTo("essay.docx");
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
    assertThat(known.sha256()).isEqualTo(receipt.receipt().sha256());
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
            () -> bench.transact(() -> bench.bean(SubmitTma.class).confirm(upload, false)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("own work");
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).get().extracting(u -> u.id()).isEqualTo(upload);
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
                      bench.bean(SubmitTma.class).confirm(upload, true);
                      throw new Refused("Something after it fails");
                    }))
        .isInstanceOf(Refused.class);
    assertThat(page().submissions()).isEmpty();
    assertThat(page().waiting()).isPresent();
    assertThat(bench.transact(() -> bench.bean(CheckLedger.class).check()).isWhole()).isTrue();
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
}
